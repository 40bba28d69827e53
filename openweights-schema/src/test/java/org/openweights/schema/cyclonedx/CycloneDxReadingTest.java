package org.openweights.schema.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.BaseModel;
import org.openweights.model.Component;
import org.openweights.model.Component.Access;
import org.openweights.model.ComponentKind;
import org.openweights.model.DatasetUse;
import org.openweights.model.EnergyUse;
import org.openweights.model.EnergyUse.Phase;
import org.openweights.model.EnergyUse.Unit;
import org.openweights.model.Metric;
import org.openweights.model.ModelRelease;
import org.openweights.model.Property;
import org.openweights.model.Provenance;
import org.openweights.model.Relation;
import org.openweights.schema.CardFormat.Confidence;
import org.openweights.schema.CardReading;
import org.openweights.schema.CardSource;
import org.openweights.schema.Marked;
import org.openweights.schema.ReadLimits;
import org.openweights.validation.Finding;
import org.openweights.validation.Severity;

class CycloneDxReadingTest {
    private final CardReading reading = Marked.read("bill.cdx.json", bill());
    private final ModelRelease release = reading.release().orElseThrow();

    private static String bill() {
        try (InputStream in = Objects.requireNonNull(CycloneDxReadingTest.class.getResourceAsStream("bill.cdx.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void saysWhatTheModelIs() {
        assertThat(release.identity().name()).isEqualTo("example/reader-7b");
        assertThat(release.identity().version()).contains("2.1");
        assertThat(release.identity().supplier()).contains("Example Labs");
        assertThat(release.identity().authors()).containsExactly("Ada Example <ada@example.org>", "<team@example.org>");
        assertThat(release.identity().location()).contains("https://example.org/reader.safetensors");
        assertThat(release.identity().references())
                .containsExactly("https://example.org/reader", "https://example.org/issues");
        assertThat(release.characteristics().types()).containsExactly("transformer", "LlamaForCausalLM");
        assertThat(release.characteristics().tasks()).containsExactly("text-generation");
        assertThat(release.characteristics().tags()).containsExactly("archives");
        assertThat(release.characteristics().inputs()).containsExactly("text");
        assertThat(release.characteristics().outputs()).containsExactly("text", "json");
        assertThat(release.characteristics().properties())
                .containsExactly(new Property("approach", "self-supervised"), new Property("parameters", "7B"));
    }

    @Test
    void takesTheDeclaredLicenseBeforeTheConcludedOne() {
        assertThat(release.license().declaration())
                .isEqualTo(new LicenseDeclaration(
                        List.of("Apache-2.0"), Optional.empty(), Optional.of("https://example.org/LICENSE")));
        assertThat(release.license().location().orElseThrow().pointer())
                .isEqualTo("/components/1/licenses/0/license/id");
    }

    @Test
    void readsAncestorsAsBaseModels() {
        BaseModel base = release.baseModels().get(0);

        assertThat(release.baseModels()).hasSize(1);
        assertThat(base.model()).isEqualTo("example/base-7b");
        assertThat(base.relation()).isEqualTo(Relation.UNSTATED);
        assertThat(base.license()).contains(LicenseDeclaration.of("llama3"));
    }

    @ParameterizedTest
    @CsvSource({"machine-learning-model, 1", "file, 1", "data, 0", "library, 0"})
    void anAncestorThatIsNoModelIsNoBaseModel(String type, int bases) {
        CardReading read = Marked.read("bom.json", """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
                  {"type": "machine-learning-model", "name": "owl",
                   "pedigree": {"ancestors": [{"type": "%s", "name": "egg"}]}}]}
                """.formatted(type));

        assertThat(read.release().orElseThrow().baseModels()).hasSize(bases);
    }

    @Test
    void aReferenceToWhatIsNoDataIsNoDataSet() {
        CardReading read = Marked.read("bom.json", """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
                  {"type": "library", "name": "pytorch", "bom-ref": "torch"},
                  {"type": "machine-learning-model", "name": "owl", "licenses": [{"license": {"id": "MIT"}}],
                   "modelCard": {"modelParameters": {"datasets": [{"ref": "torch"}]}}}]}
                """);

        assertThat(read.release().orElseThrow().datasets()).isEmpty();
        assertThat(read.findings())
                .filteredOn(finding -> finding.code().equals("OW-CDX-REFERENCE"))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .startsWith("No data in the bill has the 'bom-ref' 'torch'.");
    }

    @Test
    void readsDataSetsOfTheCardAndDataComponents() {
        DatasetUse newspapers = release.datasets().get(0);
        DatasetUse letters = release.datasets().get(1);

        assertThat(release.datasets()).hasSize(2);
        assertThat(newspapers.dataset()).isEqualTo("newspapers");
        assertThat(newspapers.role()).isEqualTo(DatasetUse.Role.UNSTATED);
        assertThat(newspapers.reference()).contains("https://example.org/newspapers");
        assertThat(newspapers.description()).contains("Ten years of newspapers.");
        assertThat(newspapers.sensitiveData()).containsExactly("names of persons");
        assertThat(letters.dataset()).isEqualTo("letters");
        assertThat(letters.reference()).contains("https://example.org/letters");
        assertThat(letters.license().orElseThrow().declaration()).isEqualTo(LicenseDeclaration.of("CC-BY-4.0"));
    }

    @Test
    void takesTheMakersOfDataForTheirAuthorsAndNotThoseWhoKeepThem() {
        CardReading read = Marked.read("bom.json", """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
                  {"type": "machine-learning-model", "name": "owl", "bom-ref": "owl"},
                  {"type": "data", "name": "letters", "manufacturer": {"name": "Archive"},
                   "authors": [{"name": "Ada", "email": "ada@example.org"}], "supplier": {"name": "Library"},
                   "data": [{"type": "dataset", "governance": {"owners": [{"organization": {"name": "Owner"}}]}}]}]}
                """);

        assertThat(read.release().orElseThrow().datasets())
                .extracting(DatasetUse::provenance)
                .containsExactly(new Provenance(
                        List.of("Archive", "Ada <ada@example.org>"),
                        Optional.of("Library"),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(read.findings())
                .filteredOn(finding -> finding.code().equals("OW-CDX-NOT-READ"))
                .extracting(Finding::toString)
                .singleElement()
                .asString()
                .contains("governance");
    }

    @Test
    void takesThePackageUrlOfDataWhereNothingElseSaysWhereTheyAre() {
        CardReading read = Marked.read("bom.json", """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
                  {"type": "machine-learning-model", "name": "owl", "bom-ref": "owl"},
                  {"type": "data", "name": "letters", "purl": "pkg:generic/letters@1"},
                  {"type": "data", "name": "papers", "purl": "pkg:generic/papers@1",
                   "data": [{"type": "dataset", "contents": {"url": "https://example.org/papers"}}]}]}
                """);

        assertThat(read.release().orElseThrow().datasets())
                .extracting(use -> use.reference().orElse(""))
                .containsExactly("pkg:generic/letters@1", "https://example.org/papers");
        assertThat(read.findings())
                .filteredOn(finding -> finding.code().equals("OW-CDX-NOT-READ"))
                .extracting(finding -> finding.location().pointer())
                .containsExactly("/components/2/purl");
    }

    @Test
    void readsPartsAndDoesNotSayWhoCanGetThem() {
        assertThat(release.components())
                .extracting(Component::kind)
                .containsExactly(ComponentKind.WEIGHTS, ComponentKind.USAGE_INFORMATION);
        assertThat(release.components()).extracting(Component::access).containsOnly(Access.UNKNOWN);
    }

    @Test
    void readsUsageAndMetrics() {
        assertThat(release.usage().intended()).contains("Search in archives\nArchivists");
        assertThat(release.usage().limitations()).contains("Knows one language\nPrivacy: Names are masked");
        assertThat(release.metrics())
                .containsExactly(new Metric(
                        "accuracy",
                        "0.91",
                        Optional.empty(),
                        Optional.of("test"),
                        Optional.of("0.90"),
                        Optional.of("0.92"),
                        Optional.empty()));
    }

    @Test
    void readsEnergyAndTurnsTonnesIntoGrams() {
        assertThat(release.training().energy())
                .containsExactly(
                        new EnergyUse(Phase.TRAINING, new BigDecimal("1200.5"), Unit.KILOWATT_HOUR),
                        new EnergyUse(Phase.INFERENCE, new BigDecimal("0.5"), Unit.KILOWATT_HOUR));
        assertThat(release.training().carbonGrams().orElseThrow()).isEqualByComparingTo("250000");
    }

    @Test
    void namesWhatIsLeftBehind() {
        assertThat(reading.findings()).allMatch(finding -> finding.severity() == Severity.INFO);
        assertThat(reading.findings())
                .extracting(Finding::message)
                .extracting(message -> message.substring(1, message.indexOf('\'', 1)))
                .containsExactly(
                        "components[]",
                        "components[].licenses[]",
                        "components[].modelCard.considerations.environmentalConsiderations.energyConsumptions[]"
                                + ".energyProviders",
                        "components[].modelCard.considerations.environmentalConsiderations.energyConsumptions[]"
                                + ".co2CostEquivalent",
                        "components[].modelCard.considerations.environmentalConsiderations.energyConsumptions[]");
    }

    @Test
    void isRecognizedByItsContent() {
        CycloneDxJson format = new CycloneDxJson();
        assertThat(format.recognize(source("{\"specVersion\": \"1.6\", \"bomFormat\": \"CycloneDX\"}")))
                .isEqualTo(Confidence.CERTAIN);
        assertThat(format.recognize(source("{\"specVersion\": \"1.6\", \"components\": []}")))
                .isEqualTo(Confidence.LIKELY);
        assertThat(format.recognize(source("{\"a\": {\"bomFormat\": \"CycloneDX\"}}")))
                .isEqualTo(Confidence.NONE);
        assertThat(format.recognize(source("bomFormat: CycloneDX"))).isEqualTo(Confidence.NONE);
    }

    private static CardSource source(String text) {
        return new CardSource("a.txt", text, ReadLimits.standard());
    }
}
