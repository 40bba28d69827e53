package org.openweights.schema.huggingface;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openweights.schema.CardSource;
import org.openweights.schema.fields.Fields;
import org.openweights.schema.reading.JsonCard;
import org.openweights.schema.source.MemberTable;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Member;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.Pointer;
import org.openweights.schema.source.Tree;
import org.openweights.validation.Finding;
import org.openweights.validation.Rule;
import org.openweights.validation.SourceLocation;

/**
 * The metadata of a card, looked up by key.
 *
 * <p>To look a key up is not to take it: what goes into a release is taken from the fields.
 *
 * @param card the card
 * @param fields the keys, to be taken by those who put them into a release; none if there is no metadata
 * @param isRead whether all that is there could be read
 */
record Metadata(CardSource card, Fields fields, boolean isRead) {
    /** The metadata of a card that has none. */
    static Metadata none(CardSource card) {
        return new Metadata(card, nothing(card), true);
    }

    private static Fields nothing(CardSource card) {
        return new Fields(card, new Mapping(0, Pointer.ROOT, new MemberTable(), Map.of()));
    }

    /**
     * {@return the metadata that a tree is; what is wrong with it is added to what was found in the card}
     *
     * @param card the card
     * @param tree the tree
     * @param start where the metadata starts in the card: the place of what is missing
     * @param found what was found
     */
    static Metadata of(CardSource card, Tree tree, int start, JsonCard found) {
        if (found.fields().isPresent()) {
            Metadata metadata = new Metadata(card, found.fields().get(), true);
            MetadataRules.findings(metadata, metadata.root().all("tags"), start).forEach(found::add);
            Gate.finding(metadata).ifPresent(found::add);
            return metadata;
        }
        Metadata unreadable = new Metadata(card, nothing(card), false);
        if (tree.findings().isEmpty()) {
            found.add(unreadable.notAMapping(tree.root(), start));
        }
        return unreadable;
    }

    private Finding notAMapping(Optional<Node> root, int start) {
        HuggingFaceRule rule = HuggingFaceRule.FRONT_MATTER_NOT_A_MAPPING;
        return root.isPresent()
                ? finding(rule, "The metadata is not a mapping. " + rule.remedy(), root.get())
                : finding(rule, "The metadata is empty. " + rule.remedy(), start);
    }

    /** {@return the mapping of all keys} */
    Mapping root() {
        return fields.mapping();
    }

    Optional<Node> get(String key) {
        return root().get(key);
    }

    Optional<Member> member(String key) {
        return root().member(key);
    }

    /** {@return the text of a key, if it has one that is not blank} */
    Optional<Scalar> text(String key) {
        return texts(key).stream().findFirst();
    }

    /** {@return the texts of a key: of the value, or of each item if it is a list; numbers count as text} */
    List<Scalar> texts(String key) {
        return fields.peekScalars(key);
    }

    SourceLocation location(Node node) {
        return card.location(node.offset(), node.pointer().toString());
    }

    /** A finding about a value. */
    Finding finding(Rule rule, String message, Node node) {
        return Finding.of(rule, message, location(node), excerpt(node));
    }

    /** A finding about a key. */
    Finding keyFinding(Rule rule, String message, Member member) {
        return Finding.of(
                rule,
                message,
                card.location(member.offset(), member.value().pointer().toString()),
                member.key());
    }

    /** A finding about the metadata as a whole. */
    Finding finding(Rule rule, String message, int offset) {
        return Finding.of(rule, message, card.location(offset, root().pointer().toString()));
    }

    /** The text of a scalar, and of what stands in brackets; of another list or mapping, the rest of the line that it starts in. */
    private String excerpt(Node node) {
        if (node instanceof Scalar scalar) {
            return scalar.text();
        }
        String text = card.text();
        if (FlowText.isAt(text, node.offset())) {
            return FlowText.at(text, node.offset());
        }
        int end = node.offset();
        while (end < text.length() && end - node.offset() <= Finding.LONGEST_VALUE && text.charAt(end) >= ' ') {
            end++;
        }
        return text.substring(node.offset(), end);
    }
}
