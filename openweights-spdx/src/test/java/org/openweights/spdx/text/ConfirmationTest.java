package org.openweights.spdx.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.spdx.ListedTexts;
import org.spdx.utility.compare.LicenseCompareHelper;
import org.spdx.utility.compare.SpdxCompareException;

/** The short way of asking the SPDX Java Library leads to the answer that it gives when it compares the whole. */
class ConfirmationTest {
    static Stream<String> licenses() throws IOException {
        List<String> ids = ListedTexts.ids();
        return Stream.concat(
                Stream.of("Apache-2.0", "MIT", "BSD-3-Clause", "MPL-2.0", "CC-BY-4.0", "HPND", "eCos-2.0"),
                IntStream.iterate(0, i -> i < ids.size(), i -> i + 24).mapToObj(ids::get));
    }

    /** As it is laid out or on one line: that library does not always say the same of both. */
    private static boolean libraryMatches(String id, String text) throws IOException, SpdxCompareException {
        String template = ListedText.license(id).template();
        return matches(template, text) || matches(template, text.replaceAll("\\s+", " "));
    }

    private static boolean matches(String template, String text) throws SpdxCompareException {
        try {
            return !LicenseCompareHelper.isTextMatchingTemplate(template, text).isDifferenceFound();
        } catch (NullPointerException | IndexOutOfBoundsException e) {
            return false; // The library fails for some texts that differ.
        }
    }

    private static boolean confirmed(String id, String text) {
        return Confirmation.of(id, "LICENSE", text);
    }

    @ParameterizedTest
    @MethodSource("licenses")
    void aListedTextIsConfirmedIfTheLibraryTakesItForThatLicense(String id) throws Exception {
        String text = ListedTexts.text(id);

        assertThat(confirmed(id, text)).isEqualTo(libraryMatches(id, text));
        assertThat(confirmed(id, text)).as("asked again").isEqualTo(confirmed(id, text));
    }

    @ParameterizedTest
    @MethodSource("licenses")
    void aTextWithAnotherWordOrMoreWordsIsConfirmedOnlyIfTheLibraryTakesItForThatLicense(String id) throws Exception {
        String[] words = ListedTexts.text(id).strip().split("\\s+", -1);
        words[new Random(words.length).nextInt(words.length)] = "weights";
        String changed = String.join(" ", words);
        String longer = ListedTexts.text(id) + "\nand not for evil";

        assertThat(confirmed(id, changed)).isEqualTo(libraryMatches(id, changed));
        assertThat(confirmed(id, longer)).isEqualTo(libraryMatches(id, longer));
    }
}
