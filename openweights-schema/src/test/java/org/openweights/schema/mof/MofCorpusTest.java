package org.openweights.schema.mof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openweights.model.Component;
import org.openweights.model.LicenseStatement.Medium;
import org.openweights.schema.CardReading;
import org.openweights.schema.Corpus;
import org.openweights.schema.ModelCards;

/** The framework's own test files, whose names count components (C), licenses of components (L) and licensed ones (V). */
class MofCorpusTest {
    private static final Pattern COUNTS = Pattern.compile("_(\\d+)C_\\d+G_(\\d+)L_(\\d+)V_");

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
}
