package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a text. The license texts of the tests are those that the SPDX Java Library carries. */
class LicenseTextIdentifierTest {
    private static final LicenseTextIdentifier IDENTIFIER = LicenseTextIdentifier.standard();

    private static List<LicenseTextMatch> identify(String text) {
        return IDENTIFIER.identify("LICENSE", text).matches();
    }

    private static void assertExactly(String text, String... ids) {
        assertThat(identify(text)).extracting(match -> match.license().text()).containsExactly(ids);
        assertThat(identify(text)).allSatisfy(match -> {
            assertThat(match.differences()).isEmpty();
            assertThat(match.exact()).isTrue();
            assertThat(match.score()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MIT",
                "MIT-0",
                "X11",
                "ISC",
                "0BSD",
                "BSD-2-Clause",
                "BSD-3-Clause",
                "Apache-2.0",
                "CC-BY-4.0",
                "CC-BY-NC-4.0",
                "CC0-1.0",
                "MPL-2.0",
                "OpenMDW-1.0",
                "GPL-3.0-only",
                "Unlicense",
                "BSL-1.0"
            })
    void aListedTextIsItself(String id) throws IOException {
        assertExactly(ListedTexts.text(id), id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MIT", "BSD-3-Clause", "Apache-2.0", "CC-BY-NC-4.0"})
    void layoutCaseAndMarkupDoNotCount(String id) throws IOException {
        String text = ListedTexts.text(id);

        assertExactly(text.replaceAll("\\s+", " "), id);
        assertExactly(text.toUpperCase(Locale.ROOT), id);
        assertExactly(text.replace("\n", "\r\n"), id);
        assertExactly(text.replaceAll("(?m)^", " * "), id);
        assertExactly("<pre>\n" + text.replace("\"", "&quot;") + "\n</pre>\n", id);
        assertExactly("# License\n\n```\n" + text + "\n```\n", id);
        assertExactly(text.replace("\"", "“"), id);
        assertExactly("Copyright (c) 2026 The Tiny Authors. All rights reserved.\n\n" + text, id);
        assertExactly("The Tiny model is released as follows.\n\n" + text, id);
    }

    @Test
    void aLicenseThatIsAddedToIsNotThatLicense() throws IOException {
        String text = ListedTexts.text("MIT")
                + "\nOur only modification: if the Software is used by a service with more than 5 million users, you must show\n"
                + "the name Tiny in its user interface.\n";

        LicenseTextMatch match = identify(text).get(0);

        assertThat(match.license().text()).isEqualTo("MIT");
        assertThat(match.exact()).isFalse();
        assertThat(match.score()).isLessThan(1);
        assertThat(match.differences()).anySatisfy(difference -> {
            assertThat(difference.kind()).isEqualTo(LicenseTextMatch.Difference.Change.ADDED);
            assertThat(difference.text()).contains("Our only modification");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Non-commercial use only.",
                "For research use only.",
                "Commercial use is prohibited.",
                "The following applies except for military use:"
            })
    void aLineOfAFewWordsThatBarsSomethingChangesTheLicenseBesideIt(String line) throws IOException {
        for (String text : List.of(line + "\n\n" + ListedTexts.text("MIT"), ListedTexts.text("MIT") + "\n\n" + line)) {
            assertThat(identify(text)).hasSize(1).noneMatch(LicenseTextMatch::exact);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme Non-Commercial License",
                "SPDX-License-Identifier: MIT",
                "For commercial support write to us.",
                "The Acme Research Model"
            })
    void aTitleOrANoteDoesNotChangeTheLicenseBesideIt(String line) throws IOException {
        assertExactly(line + "\n\n" + ListedTexts.text("MIT"), "MIT");
    }

    @Test
    void aChangedWordIsNamedWithItsLine() throws IOException {
        String text = ListedTexts.text("Apache-2.0").replace("irrevocable", "revocable");

        LicenseTextMatch match = identify(text).get(0);

        assertThat(match.license().text()).isEqualTo("Apache-2.0");
        assertThat(match.exact()).isFalse();
        assertThat(match.differences()).isNotEmpty().allSatisfy(difference -> {
            assertThat(difference.kind()).isEqualTo(LicenseTextMatch.Difference.Change.CHANGED);
            assertThat(difference.text()).contains("revocable");
            assertThat(difference.missingWords()).isEqualTo(1);
        });
    }

    @Test
    void twoLicensesInOneFileAreTwoRegions() throws IOException {
        List<LicenseTextMatch> matches = identify(ListedTexts.text("Apache-2.0") + "\n\n" + ListedTexts.text("MIT"));

        assertThat(matches).extracting(match -> match.license().text()).containsExactly("Apache-2.0", "MIT");
        assertThat(matches.get(0).endLine()).isLessThan(matches.get(1).startLine());
    }

    @Test
    void aBareTextOfTheGplDoesNotSayWhetherLaterVersionsMayBeUsed() throws IOException {
        assertThat(identify(ListedTexts.text("GPL-3.0-only")).get(0).alternatives())
                .extracting(Object::toString)
                .contains("GPL-3.0-or-later");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "This model is licensed under the MIT License. See LICENSE for details.",
                "# Tiny\n\nA model card. Licensed under Apache-2.0, see the file LICENSE. You must not use it for evil.",
                "public static void main(String[] args) { System.out.println(\"license\"); }",
                "Once upon a time there was a license that nobody had read, and it lived in a file with no name."
            })
    void whatIsNoLicenseIsNotReported(String text) {
        assertThat(identify(text)).isEmpty();
    }

    @Test
    void hostileTextsAreNoLicense() {
        byte[] random = new byte[1 << 20];
        new Random(7).nextBytes(random);

        assertThat(IDENTIFIER.identify("x", random).matches()).isEmpty();
        assertThat(IDENTIFIER.identify("x", new byte[10 << 20]).truncated()).isTrue();
        assertThat(identify("license ".repeat(1_250_000))).isEmpty();
        assertThat(identify("<a ".repeat(1_000_000))).isEmpty();
        assertThat(identify("a".repeat(10_000_000))).isEmpty();
    }

    @Test
    void theLicenseOfThisProjectIsApache() throws IOException {
        assertExactly(Files.readString(Path.of("../LICENSE"), StandardCharsets.UTF_8), "Apache-2.0");
    }

    @Test
    void theSpdxJavaLibraryConfirmsWithoutTheNetwork() throws IOException {
        List<URI> asked = new ArrayList<>();
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                asked.add(uri);
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {
                asked.add(uri);
            }
        });
        try {
            for (String id : List.of("MIT", "Apache-2.0", "BSD-3-Clause", "CC-BY-4.0")) {
                String text = ListedTexts.text(id);
                String changed = text.replaceFirst("(?i) permi[a-z]+ ", " weights ");
                LicenseTextMatch match = identify(text).get(0);

                assertThat(IDENTIFIER.confirms(match, text)).isTrue();
                assertThat(IDENTIFIER.confirms(match, changed)).isFalse();
            }
        } finally {
            ProxySelector.setDefault(before);
        }

        assertThat(asked).isEmpty();
    }
}
