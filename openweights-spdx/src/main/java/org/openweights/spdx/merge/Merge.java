package org.openweights.spdx.merge;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openweights.spdx.merge.Outline.Item;
import org.openweights.spdx.merge.Outline.Member;
import org.openweights.spdx.merge.Outline.Span;
import org.openweights.validation.Finding;
import org.openweights.validation.SourceLocation;
import org.openweights.validation.ValidationReport;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.io.JsonStringEncoder;

/** Adds the elements of one document to another. */
public final class Merge {
    private static final int MAX_BYTES = 256 << 20;
    /** The byte order mark that some tools put in front of UTF-8. */
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final String CREATION_INFO = "_:creationinfo";
    /** Profiles of which nothing that is added can break a rule. */
    private static final Set<String> UNTOUCHED = Set.of("build", "extension", "security", "expandedLicensing");
    /** The prefix of the classes that a profile is about, where it is not about all. */
    private static final Map<String, String> CLASSES = Map.of(
            "ai", "ai_",
            "dataset", "dataset_",
            "software", "software_",
            "simpleLicensing", "simplelicensing_");

    private final SourceLocation start;
    private final Outline existing;
    private final Outline added;
    private final Item addedDocument;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();

    private Merge(String source, Outline existing, Outline added) {
        this.start = SourceLocation.startOf(source);
        this.existing = existing;
        this.added = added;
        this.addedDocument = added.document().orElseThrow();
    }

    /** Bytes that take the place of others, or stand between them. */
    private record Edit(Span span, String text) {}

    /**
     * Adds elements to a document.
     *
     * @param source the name of the existing document
     * @param in the existing document
     * @param added the document whose elements are added
     * @param relationship how the root elements of the existing document stand to the model, if that is to be said
     * @param out where the result goes; nothing is written if the existing document is refused
     * @return what is to be told; not valid if nothing was written
     * @throws IOException if the streams fail
     */
    public static ValidationReport merge(
            String source, InputStream in, byte[] added, Optional<String> relationship, OutputStream out)
            throws IOException {
        byte[] read = in.readNBytes(MAX_BYTES + 1);
        if (read.length > MAX_BYTES) {
            return refused(MergeRule.TOO_LARGE, "", SourceLocation.startOf(source));
        }
        boolean marked = isMarked(read);
        try {
            Outline existing = Outline.of(marked ? Arrays.copyOfRange(read, MARK.length, read.length) : read);
            Merge merge = new Merge(source, existing, Outline.of(added));
            merge.plan(relationship);
            out.write(MARK, 0, marked ? MARK.length : 0);
            merge.write(out);
            return new ValidationReport(merge.findings);
        } catch (JacksonException e) {
            Optional<TokenStreamLocation> at = Optional.ofNullable(e.getLocation());
            SourceLocation place = new SourceLocation(
                    source,
                    at.map(TokenStreamLocation::getLineNr)
                            .filter(line -> line > 0)
                            .orElse(1),
                    at.map(TokenStreamLocation::getColumnNr)
                            .filter(column -> column > 0)
                            .orElse(1),
                    "");
            return refused(MergeRule.DOCUMENT, e.getOriginalMessage() + " ", place);
        }
    }

    private static ValidationReport refused(MergeRule rule, String why, SourceLocation place) {
        return new ValidationReport(List.of(Finding.of(rule, why + rule.summary() + " " + rule.remedy(), place)));
    }

    private static boolean isMarked(byte[] bytes) {
        return bytes.length >= MARK.length && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
    }

    private void plan(Optional<String> relationship) {
        String model = addedDocument.text("rootElement").orElseThrow();
        Optional<Item> document = existing.document();
        Set<String> ids = new LinkedHashSet<>();
        List<String> elements = new ArrayList<>();
        for (Item item : added.items()) {
            addElement(item, ids, elements);
        }
        existing.documents().stream()
                .skip(1)
                .forEach(other -> tell(
                        MergeRule.ONE_DOCUMENT,
                        "There is another SpdxDocument.",
                        other.id().orElse("")));
        if (relationship.isPresent()) {
            relate(roots(document, model), relationship.get(), model, ids, elements);
        } else if (document.isPresent()) {
            extend(document.get(), "rootElement", List.of(model), true);
        } else {
            tell(MergeRule.ROOT, "There is no SpdxDocument of which the model could be a root element.", model);
        }
        document.ifPresent(to -> extend(to, "element", List.copyOf(ids), false));
        document.ifPresent(this::claims);
        existing.collections().values().forEach(this::claims);
        if (!ids.isEmpty()) {
            insert(elements);
        }
    }

    private void addElement(Item item, Set<String> ids, List<String> elements) {
        if (item.is("SpdxDocument")) {
            return;
        }
        String text = new String(
                added.bytes(),
                item.span().start(),
                item.span().end() - item.span().start(),
                StandardCharsets.UTF_8);
        String id = item.id().orElseThrow();
        if (item.is("CreationInfo")) {
            elements.add(text.replace("\"@id\": \"" + CREATION_INFO + "\"", "\"@id\": \"" + creationInfo() + "\""));
        } else if (existing.ids().contains(id)) {
            tell(MergeRule.SAME_ID, "'" + id + "' is in the document already.", id);
        } else {
            ids.add(id);
            elements.add(text.replace(
                    "\"creationInfo\": \"" + CREATION_INFO + "\"", "\"creationInfo\": \"" + creationInfo() + "\""));
        }
    }

    /** A blank node that the existing document does not have. */
    private String creationInfo() {
        String name = CREATION_INFO;
        for (int i = 2; existing.ids().contains(name); i++) {
            name = CREATION_INFO + "-" + i;
        }
        return name;
    }

    /** What the document is about; of a collection, what that is about. */
    private List<String> roots(Optional<Item> document, String model) {
        Set<String> roots = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open =
                new ArrayDeque<>(document.map(to -> to.all("rootElement")).orElse(List.of()));
        while (!open.isEmpty()) {
            String id = open.removeFirst();
            Optional<Item> collection =
                    Optional.ofNullable(existing.collections().get(id));
            if (!seen.add(id)) {
                continue;
            }
            if (collection.isEmpty()) {
                roots.add(id);
            } else if (collection.get().all("rootElement").isEmpty()) {
                tell(MergeRule.ROOT, "'" + id + "' is a collection without a root element.", id);
            } else {
                open.addAll(collection.get().all("rootElement"));
            }
        }
        roots.remove(model);
        return List.copyOf(roots);
    }

    private void relate(List<String> roots, String type, String model, Set<String> ids, List<String> elements) {
        if (roots.isEmpty()) {
            tell(MergeRule.ROOT, "There is no root element to relate the model to.", model);
        }
        String namespace = model.substring(0, model.indexOf('#') + 1);
        for (int i = 0; i < roots.size(); i++) {
            String id = namespace + "relationship/" + type + "/root" + (i == 0 ? "" : "/" + (i + 1));
            if (!existing.ids().contains(id)) {
                ids.add(id);
                elements.add(String.join(
                        "\n",
                        "{",
                        "      \"type\": \"Relationship\",",
                        "      \"spdxId\": " + quoted(id) + ",",
                        "      \"creationInfo\": " + quoted(creationInfo()) + ",",
                        "      \"from\": " + quoted(roots.get(i)) + ",",
                        "      \"relationshipType\": " + quoted(type) + ",",
                        "      \"to\": [",
                        "        " + quoted(model),
                        "      ]",
                        "    }"));
            }
        }
    }

    /** Adds to a list of the SpdxDocument; one that is not there is made only if it is needed. */
    private void extend(Item document, String name, List<String> more, boolean needed) {
        List<String> missing =
                more.stream().filter(id -> !document.all(name).contains(id)).toList();
        String list = missing.stream().map(Merge::quoted).collect(Collectors.joining(", "));
        Optional<Member> member = Optional.ofNullable(document.members().get(name));
        if (missing.isEmpty() || (member.isEmpty() && !needed)) {
            return;
        }
        if (member.isEmpty()) {
            int at = document.span().start() + 1;
            edits.add(new Edit(new Span(at, at), "\"" + name + "\": [" + list + "], "));
        } else if (existing.bytes()[member.get().value().start()] == '[') {
            int end = member.get().value().end() - 1;
            edits.add(new Edit(new Span(end, end), (document.all(name).isEmpty() ? "" : ", ") + list));
        } else {
            Span value = member.get().value();
            edits.add(new Edit(new Span(value.start(), value.start()), "["));
            edits.add(new Edit(new Span(value.end(), value.end()), ", " + list + "]"));
        }
    }

    /**
     * A claim is for all elements: it stays if it holds for those that are added, and the document gets one that is for them alone. A
     * claim of another collection, such as an Sbom, is taken for one of the whole as well.
     */
    private void claims(Item collection) {
        Optional<Member> member = Optional.ofNullable(collection.members().get("profileConformance"));
        if (member.isEmpty()) {
            return;
        }
        List<String> before = collection.all("profileConformance");
        List<String> brought = addedDocument.all("profileConformance");
        List<String> after = new ArrayList<>(before);
        for (String claim : before) {
            boolean concerned = !CLASSES.containsKey(claim) || has(added, CLASSES.get(claim));
            if (!brought.contains(claim) && !UNTOUCHED.contains(claim) && concerned) {
                after.remove(claim);
                tell(MergeRule.CLAIM_WITHDRAWN, "The profile '" + claim + "' does not hold for what is added.", claim);
            }
        }
        brought.stream()
                .filter(claim -> !before.contains(claim))
                .filter(claim -> existing.document().filter(collection::equals).isPresent())
                .filter(claim -> CLASSES.containsKey(claim) && !has(existing, CLASSES.get(claim)))
                .forEach(after::add);
        if (!after.equals(before)) {
            edits.add(new Edit(
                    member.get().value(),
                    after.stream().map(Merge::quoted).collect(Collectors.joining(", ", "[", "]"))));
        }
    }

    private static boolean has(Outline outline, String prefix) {
        return outline.types().stream().anyMatch(type -> type.startsWith(prefix));
    }

    private void insert(List<String> elements) {
        List<Item> items = existing.items();
        int at = items.isEmpty()
                ? existing.graph().start() + 1
                : items.get(items.size() - 1).span().end();
        String text = String.join(",\n    ", elements);
        edits.add(new Edit(new Span(at, at), (items.isEmpty() ? "\n    " : ",\n    ") + text));
    }

    private void tell(MergeRule rule, String what, String value) {
        findings.add(Finding.of(rule, what + " " + rule.remedy(), start, value));
    }

    private void write(OutputStream out) throws IOException {
        int from = 0;
        edits.sort(Comparator.comparingInt(edit -> edit.span().start()));
        for (Edit edit : edits) {
            out.write(existing.bytes(), from, edit.span().start() - from);
            out.write(edit.text().getBytes(StandardCharsets.UTF_8));
            from = edit.span().end();
        }
        out.write(existing.bytes(), from, existing.bytes().length - from);
        out.flush();
    }

    private static String quoted(String text) {
        return "\"" + String.valueOf(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + "\"";
    }
}
