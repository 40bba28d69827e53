package org.openweights.schema.mof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openweights.model.Component;
import org.openweights.model.LicenseStatement.Medium;
import org.openweights.model.ModelRelease;
import org.openweights.openness.Definitions;
import org.openweights.schema.CardReading;
import org.openweights.schema.Corpus;
import org.openweights.schema.ModelCards;

/** The framework's own test files, whose names count components (C), licenses of components (L) and licensed ones (V). */
class MofCorpusTest {
    private static final Pattern COUNTS = Pattern.compile("_(\\d+)C_\\d+G_(\\d+)L_(\\d+)V_");

    private static final Pattern RESULT = Pattern.compile(
            "\"name\": \"(\\w+_C1_[^\"]+)\".*?\"class\": (\\d).*?\"1\": ([\\d.]+),\\s*\"2\": ([\\d.]+),\\s*\"3\": ([\\d.]+)",
            Pattern.DOTALL);

    /** Where the framework's tool and the library part, what the library finds; docs/openness.md says why. */
    private static final Map<String, String> DIFFERENCES = Map.of(
            "OnlyComponentLicenese_C1_20%-C2_18%-C3_33%_11C_0G_11L_4V_7I_1T",
            "no class (progress: III 50 %, II 30 %, I 36 %)");

    private static List<Path> files() {
        return Corpus.files("mof", ".yml");
    }

    @Test
    void everyFileIsReadWithoutError() {
        assertThat(files()).hasSize(27).allSatisfy(file -> {
            CardReading reading = ModelCards.standard().read(file);
            assertThat(reading.format()).contains("mof");
            assertThat(reading.report().isValid())
                    .as(reading.findings().toString())
                    .isTrue();
        });
    }

    @Test
    void componentsAndTheirLicensesAreAsManyAsTheNameSays() {
        assertThat(files()).allSatisfy(file -> {
            Matcher counts = COUNTS.matcher(file.getFileName().toString());
            assertThat(counts.find()).isTrue();
            List<Component> components =
                    ModelCards.standard().read(file).release().orElseThrow().components();
            assertThat(components).hasSize(Integer.parseInt(counts.group(1)));
            assertThat(components)
                    .filteredOn(component -> component.license().isPresent()
                            && component.license().get().medium() == Medium.METADATA)
                    .hasSize(Integer.parseInt(counts.group(2)));
        });
    }

    @Test
    void licensesOfTheWholeReachAsManyComponentsAsTheNameSays() {
        assertThat(files())
                .filteredOn(file -> file.getFileName().toString().matches("(OnlyGlobal|NoLicense|Minimal).*"))
                .hasSize(11)
                .allSatisfy(file -> {
                    Matcher counts = COUNTS.matcher(file.getFileName().toString());
                    assertThat(counts.find()).isTrue();
                    assertThat(ModelCards.standard()
                                    .read(file)
                                    .release()
                                    .orElseThrow()
                                    .components())
                            .filteredOn(component -> component.license().isPresent())
                            .hasSize(Integer.parseInt(counts.group(3)));
                });
    }

    /** The framework does not look at base models, and all of these files name one that nobody knows. */
    @Test
    void classesAndProgressAreThoseThatTheFrameworkExpects() throws IOException {
        Map<String, Result> expected = expected();
        Map<String, String> differences = new TreeMap<>();
        for (Path file : files()) {
            ModelRelease release = ModelCards.standard().read(file).release().orElseThrow();
            Result result =
                    Objects.requireNonNull(expected.remove(release.identity().name()), file.toString());
            String reached = Definitions.find("mof")
                    .orElseThrow()
                    .assess(release.withBaseModels(List.of()))
                    .outcome()
                    .orElseThrow();
            if (!result.agreesWith(reached)) {
                differences.put(release.identity().name(), reached);
            }
        }

        assertThat(expected).isEmpty();
        assertThat(differences).isEqualTo(DIFFERENCES);
    }

    /** The file has commas that JSON does not allow, so it is read by pattern. */
    private static Map<String, Result> expected() throws IOException {
        Path results = files().get(0).resolveSibling("expected-results.json");
        Matcher matcher = RESULT.matcher(Files.readString(results));
        Map<String, Result> expected = new HashMap<>();
        while (matcher.find()) {
            expected.put(
                    matcher.group(1),
                    new Result(
                            Integer.parseInt(matcher.group(2)),
                            Double.parseDouble(matcher.group(3)),
                            Double.parseDouble(matcher.group(4)),
                            Double.parseDouble(matcher.group(5))));
        }
        return expected;
    }

    /**
     * What the framework expects.
     *
     * @param level the class, 0 for none
     * @param first the progress towards class I, in percent; 0 unless class II is reached
     * @param second that towards class II; 0 unless class III is reached
     * @param third that towards class III
     */
    private record Result(int level, double first, double second, double third) {
        boolean agreesWith(String outcome) {
            String reached = List.of("no class", "Class I: ", "Class II: ", "Class III: ")
                    .get(level);
            return outcome.startsWith(reached)
                    && outcome.contains("III " + Math.round(third) + " %")
                    && (level == 0 || outcome.contains(", II " + Math.round(second) + " %"))
                    && (level == 0 || level == 3 || outcome.contains(", I " + Math.round(first) + " %"));
        }
    }
}
