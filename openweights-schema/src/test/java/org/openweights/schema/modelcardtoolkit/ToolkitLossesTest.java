package org.openweights.schema.modelcardtoolkit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openweights.schema.WritingLosses;

/** What becomes of a release that is written as a card of version 0.0.2 and read back: the table in the documentation. */
class ToolkitLossesTest {
    private static final WritingLosses TABLE =
            WritingLosses.below("### What `model-card-toolkit` keeps", "model-card-toolkit", "card.json");

    @Test
    void thereIsARowForEveryPartOfARelease() {
        TABLE.assertComplete();
    }

    @Test
    void onlyWhatTheTableListsIsLostAndAllOfItIs() {
        TABLE.assertHeld(2_000, ToolkitLossesTest::said, Map.of());
    }

    /** A blank text says nothing, blanks at the ends of a text are not read, and half a character cannot be written. */
    private static List<Object> said(List<Object> values) {
        return values.stream()
                .map(value -> value instanceof String text ? mended(text).strip() : value)
                .filter(value -> !(value instanceof String text && text.isBlank()))
                .toList();
    }

    private static String mended(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16);
    }
}
