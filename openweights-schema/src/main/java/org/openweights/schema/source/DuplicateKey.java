package org.openweights.schema.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openweights.schema.CardSource;
import org.openweights.schema.source.Node.Member;
import org.openweights.validation.Finding;

/** What is said about a key that stands in its mapping twice: both places. */
final class DuplicateKey {
    private DuplicateKey() {}

    /**
     * {@return the contested keys of a mapping with one more value; most mappings have none, and share a table}
     *
     * @param contested the contested keys until now, with their values
     * @param first the first member of the key
     * @param again another one
     */
    static Map<String, List<Node>> with(Map<String, List<Node>> contested, Member first, Member again) {
        Map<String, List<Node>> more = contested.isEmpty() ? new HashMap<>() : contested;
        more.computeIfAbsent(first.key(), key -> new ArrayList<>(List.of(first.value())))
                .add(again.value());
        return more;
    }

    static Finding finding(CardSource card, Member first, Member second, Pointer pointer) {
        int line = card.location(first.offset(), "").line();
        String message = "The key '" + Excerpt.of(second.key()) + "' stands here again; it stands in line " + line
                + " already, and neither value is believed. " + DataRule.DUPLICATE_KEY.remedy();
        return Finding.of(
                DataRule.DUPLICATE_KEY, message, card.location(second.offset(), pointer.toString()), second.key());
    }
}
