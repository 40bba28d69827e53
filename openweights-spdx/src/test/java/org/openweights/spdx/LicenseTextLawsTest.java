package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What holds for every text that is known, in every layout, and for texts that are no license. */
class LicenseTextLawsTest {
    private static final LicenseTextIdentifier IDENTIFIER = LicenseTextIdentifier.standard();
    private static final Map<String, String> LISTED = Map.of("c-uda-1.0", "C-UDA-1.0", "openmdw-1.0", "OpenMDW-1.0");
    private static final Path RESOURCES = Path.of("src/test/resources/org/openweights/spdx");
    private static final Path OTHERS = RESOURCES.resolve("license-texts-that-are-another.tsv");
    private static final Path CHANGED = RESOURCES.resolve("license-texts-not-word-for-word.tsv");

    /** Ways in which the text of a license is met. */
    enum Layout {
        AS_IT_IS {
            @Override
            String of(String text, Random random) {
                return text;
            }
        },
        WRAPPED_ANEW {
            @Override
            String of(String text, Random random) {
                StringBuilder wrapped = new StringBuilder();
                int width = 40 + random.nextInt(80);
                int column = 0;
                for (String word : text.strip().split("\\s+", -1)) {
                    boolean fits = column + word.length() < width;
                    wrapped.append(fits ? " " : "\n").append(word);
                    column = fits ? column + word.length() + 1 : word.length();
                }
                return wrapped.toString();
            }
        },
        IN_CAPITALS {
            @Override
            String of(String text, Random random) {
                return text.toUpperCase(Locale.ROOT);
            }
        },
        FROM_WINDOWS {
            @Override
            String of(String text, Random random) {
                return text.replace("\n", "\r\n");
            }
        },
        WITH_CURLY_QUOTES_AND_LONG_DASHES {
            @Override
            String of(String text, Random random) {
                return text.replace('"', random.nextBoolean() ? '“' : '«').replace(" - ", " — ");
            }
        },
        AS_A_COMMENT {
            @Override
            String of(String text, Random random) {
                String marker = List.of(" * ", "// ", "# ", ";; ").get(random.nextInt(4));
                return text.replaceAll("(?m)^", marker);
            }
        },
        IN_HTML {
            @Override
            String of(String text, Random random) {
                return "<html><body><pre>\n" + text.replace("\"", "&quot;") + "\n</pre></body></html>\n";
            }
        },
        IN_MARKDOWN {
            @Override
            String of(String text, Random random) {
                return "# License\n\n> " + text.replace("\n\n", "\n\n**").replace("\n", "\n> ");
            }
        },
        UNDER_A_COPYRIGHT_LINE {
            @Override
            String of(String text, Random random) {
                return "Copyright (c) 20" + (10 + random.nextInt(16)) + " The Tiny Authors. All rights reserved.\n\n"
                        + text;
            }
        },
        AFTER_A_PREAMBLE {
            @Override
            String of(String text, Random random) {
                return "Tiny-7B, its weights and its code are released as follows.\n\n" + text;
            }
        };

        abstract String of(String text, Random random);
    }

    /** How often a text was told as itself, word for word; as itself, changed; as another; not at all. */
    private static final class Score {
        private int all;
        private int told;
        private int exact;
        private int reported;
        private final Map<String, Set<String>> others = new TreeMap<>();
        private final Set<String> changed = new TreeSet<>();

        void count(String id, List<LicenseTextMatch> matches) {
            all++;
            reported += matches.size();
            boolean named = false;
            boolean word = false;
            for (LicenseTextMatch match : matches) {
                if (names(match, id)) {
                    named = true;
                    word |= match.exact();
                } else {
                    others.computeIfAbsent(id, none -> new TreeSet<>())
                            .add(match.license().text());
                }
            }
            told += named ? 1 : 0;
            exact += word ? 1 : 0;
            if (!word) {
                changed.add(id);
            }
            if (matches.isEmpty()) {
                others.computeIfAbsent(id, none -> new TreeSet<>()).add("-");
            }
        }

        private static boolean names(LicenseTextMatch match, String id) {
            return match.license().text().equals(id)
                    || match.alternatives().stream()
                            .anyMatch(other -> other.text().equals(id));
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d texts: recall %.4f, word for word %.4f, precision %.4f",
                    all,
                    told / (double) all,
                    exact / (double) all,
                    told / (double) Math.max(1, reported));
        }
    }

    @Test
    void everyListedTextIsItselfInEveryLayoutButThoseOfTheTable() throws IOException {
        Score score = new Score();
        Random random = new Random(20260220);
        for (String id : ListedTexts.ids()) {
            String text = ListedTexts.text(id);
            for (Layout layout : Layout.values()) {
                score.count(id, IDENTIFIER.identify(id, layout.of(text, random)).matches());
            }
        }
        System.out.println("SPDX license list: " + score);
        List<String> others = new ArrayList<>();
        score.others.forEach((id, other) -> others.add(id + "\t" + String.join(" ", other)));

        assertThat(others).isEqualTo(rows(OTHERS));
        assertThat(score.changed)
                .containsExactlyElementsOf(rows(CHANGED).stream()
                        .map(row -> row.substring(0, row.indexOf('\t')))
                        .toList());
        assertThat(score.exact / (double) score.all).isGreaterThan(0.985);
    }

    private static List<String> rows(Path table) throws IOException {
        return Files.readAllLines(table, StandardCharsets.UTF_8).stream()
                .filter(row -> !row.startsWith("#"))
                .toList();
    }

    @Test
    void everyListedExceptionIsItselfInEveryLayout() throws IOException {
        Score score = new Score();
        Random random = new Random(20260225);
        for (String id : ListedTexts.exceptions()) {
            String text = ListedTexts.exception(id);
            for (Layout layout : Layout.values()) {
                score.count(id, IDENTIFIER.identify(id, layout.of(text, random)).matches());
            }
        }
        System.out.println("SPDX exceptions: " + score);

        assertThat(score.others).isEmpty();
        assertThat(score.changed).isEmpty();
        assertThat(score.told).isEqualTo(score.all);
    }

    @Test
    @EnabledIfSystemProperty(named = "openweights.corpus", matches = ".+")
    void everyTextOfAnAiLicenseIsItselfInEveryLayout() throws IOException {
        Score score = new Score();
        Random random = new Random(20260224);
        for (String key : AiLicenseTexts.keys()) {
            String id = LISTED.getOrDefault(key, "LicenseRef-scancode-" + key);
            String text = AiLicenseTexts.text(key);
            for (Layout layout : Layout.values()) {
                score.count(
                        id, IDENTIFIER.identify(key, layout.of(text, random)).matches());
            }
        }
        System.out.println("AI licenses: " + score);

        assertThat(score.others).isEmpty();
        assertThat(score.changed).isEmpty();
        assertThat(score.told).isEqualTo(score.all);
    }

    @Test
    void noneOfSixHundredTextsThatAreNoLicenseIsOne() {
        Random random = new Random(20261127);
        List<LicenseTextMatch> found = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            found.addAll(
                    IDENTIFIER.identify("text " + i, NoLicenses.text(random)).matches());
        }

        assertThat(found).isEmpty();
    }
}
