package org.openweights.schema.source;

import org.openweights.schema.CardSource;
import org.openweights.schema.source.Node.Member;
import org.openweights.validation.Finding;

/** What is said about a key that stands in its mapping twice: both places. */
final class DuplicateKey {
    private DuplicateKey() {}

    static Finding finding(CardSource card, Member first, Member second, Pointer pointer) {
        int line = card.location(first.offset(), "").line();
        String message = "The key '" + Excerpt.of(second.key()) + "' stands here again; it stands in line " + line
                + " already, and neither value is read. " + DataRule.DUPLICATE_KEY.remedy();
        return Finding.of(
                DataRule.DUPLICATE_KEY, message, card.location(second.offset(), pointer.toString()), second.key());
    }
}
