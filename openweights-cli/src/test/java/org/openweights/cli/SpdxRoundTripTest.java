package org.openweights.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.BaseModel;
import org.openweights.model.Characteristics;
import org.openweights.model.Component;
import org.openweights.model.ComponentKind;
import org.openweights.model.DatasetType;
import org.openweights.model.DatasetUse;
import org.openweights.model.EnergyUse;
import org.openweights.model.Identity;
import org.openweights.model.LicenseStatement;
import org.openweights.model.Metric;
import org.openweights.model.ModelRelease;
import org.openweights.model.Property;
import org.openweights.model.Provenance;
import org.openweights.model.Relation;
import org.openweights.model.ReleaseFile;
import org.openweights.model.Safety;
import org.openweights.model.Training;
import org.openweights.model.Usage;
import org.openweights.schema.CardReading;
import org.openweights.schema.ModelCards;
import org.openweights.spdx.SpdxDocuments;
import org.openweights.validation.Severity;

/**
 * A release that is written as SPDX and read back says the same, apart from this:
 *
 * <table>
 * <caption>What is lost on the way</caption>
 * <tr><td>places in the card</td><td>are places in the document</td></tr>
 * <tr><td>a license as it was written</td><td>is the expression that it means, if that is known</td></tr>
 * <tr><td>the link of a license</td><td>is kept if it is a URL</td></tr>
 * <tr><td>carbon</td><td>stands in the text on training</td></tr>
 * <tr><td>data set and split of a metric</td><td>stand in its name</td></tr>
 * <tr><td>presence, access, certainty and license of a component</td><td>are full, unknown, stated and none</td></tr>
 * <tr><td>components without a URL</td><td>are not written</td></tr>
 * <tr><td>a base model without a license</td><td>has the one that is known of it</td></tr>
 * <tr><td>a release without a supplier</td><td>has the namespace of its name</td></tr>
 * </table>
 */
class SpdxRoundTripTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final Component WEIGHTS = new Component(
            ComponentKind.WEIGHTS,
            Component.Presence.FULL,
            Component.Access.UNKNOWN,
            Component.Certainty.STATED,
            Optional.of("https://example.org/fruit/model.safetensors"),
            Optional.empty(),
            Optional.empty());

    /** Everything that comes back as it was. */
    private static ModelRelease release() {
        return new ModelRelease(
                new Identity(
                        "org/fruit",
                        Optional.of("2.1"),
                        Optional.of("Org"),
                        List.of("Ada <ada@example.org>", "Grace"),
                        Optional.of(Instant.parse("2026-01-02T03:04:05Z")),
                        Optional.of("https://example.org/fruit"),
                        List.of("https://example.org/paper", "pkg:huggingface/org/fruit"),
                        Optional.of("Knows fruit.")),
                license("Apache-2.0 OR MIT"),
                List.of(WEIGHTS),
                List.of(new BaseModel(
                        "org/seed",
                        Relation.QUANTIZED,
                        Optional.of("https://huggingface.co/org/seed"),
                        Optional.of(LicenseDeclaration.of("Apache-2.0")),
                        Optional.empty())),
                List.of(
                        dataset("org/orchard", DatasetUse.Role.TRAINING),
                        dataset("org/market", DatasetUse.Role.EVALUATION),
                        dataset("org/cellar", DatasetUse.Role.UNSTATED)),
                new Characteristics(
                        List.of("transformer"),
                        List.of("text-generation"),
                        List.of("de", "en"),
                        List.of("transformers"),
                        List.of("fruit", "nuts, none", "a: b. c"),
                        List.of("text"),
                        List.of("text", "image"),
                        List.of(new Property("number formats of a", "BF16, F32."), new Property("n", "1"))),
                new Training(
                        Optional.of("On fruit."),
                        List.of(new Property("epochs", "3")),
                        Optional.empty(),
                        List.of(new EnergyUse(
                                EnergyUse.Phase.TRAINING, new BigDecimal("12.50"), EnergyUse.Unit.KILOWATT_HOUR))),
                new Usage(Optional.of("To name fruit."), Optional.of("No nuts.")),
                List.of(new Metric(
                        "accuracy",
                        "0.9",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("0.8"),
                        Optional.of("0.95"),
                        Optional.of("0.5"))),
                List.of(new ReleaseFile("model.safetensors", OptionalLong.of(5_000_000_000L), Optional.of(DIGEST))),
                new Safety(
                        Optional.of(Safety.Risk.LOW),
                        List.of("ISO/IEC 42001:2023"),
                        Optional.of(false),
                        Optional.of(true),
                        Optional.of("Attention maps.")));
    }

    private static LicenseStatement license(String expression) {
        return LicenseStatement.of(expression);
    }

    private static DatasetUse dataset(String name, DatasetUse.Role role) {
        return new DatasetUse(
                name,
                role,
                Optional.of("https://example.org/" + name),
                Optional.of(license("CC-BY-4.0")),
                Optional.of("Pictures."),
                List.of(DatasetType.IMAGE, DatasetType.TEXT),
                List.of("faces, of people", "voices"),
                new Provenance(
                        List.of("Ada <ada@example.org>"),
                        Optional.of("Org"),
                        Optional.of(Instant.parse("2025-01-02T03:04:05Z")),
                        Optional.of(Instant.parse("2025-02-03T04:05:06Z"))),
                Optional.empty());
    }

    private static CardReading readBack(ModelRelease release) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            SpdxDocuments.of(release).writeJsonLd(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ModelCards.standard().read("fruit.spdx3.json", out.toByteArray());
    }

    @Test
    void everyPartThatSpdxHasAPlaceForComesBack() {
        ModelRelease back = readBack(release()).release().orElseThrow();

        assertThat(withoutPlaces(back)).isEqualTo(withoutPlaces(release()));
    }

    @Test
    void nothingOfOurOwnIsLeftBehind() {
        assertThat(readBack(release()).findings())
                .noneMatch(finding -> finding.code().equals("OW-SPDX3-NOT-READ"));
    }

    @ParameterizedTest
    @CsvSource({
        "openrail,, ",
        "some license of ours,, ",
        "other,, LICENSE.md",
        ",, LICENSE.md",
        "openrail, Our 'best' one, https://example.org/LICENSE"
    })
    void aLicenseThatNobodyKnowsIsReadBackAsItWasDeclared(String value, String name, String link) {
        LicenseDeclaration declared = new LicenseDeclaration(
                Optional.ofNullable(value).stream().toList(), Optional.ofNullable(name), Optional.ofNullable(link));
        ModelRelease release = release()
                .withLicense(new LicenseStatement(declared, LicenseStatement.Medium.METADATA, Optional.empty()));

        CardReading back = readBack(release);

        assertThat(back.release().orElseThrow().license().declaration()).isEqualTo(declared);
        assertThat(back.findings()).noneMatch(finding -> finding.code().equals("OW-SPDX3-NOT-READ"));
    }

    @Test
    void whatContradictsALicenseIsReadBackWithIt() {
        LicenseDeclaration declared =
                LicenseDeclaration.of("mit").withRemarks(List.of("For 'research' only.", "cc-by-nc-4.0"));
        ModelRelease release = release()
                .withLicense(new LicenseStatement(declared, LicenseStatement.Medium.METADATA, Optional.empty()));

        assertThat(readBack(release).release().orElseThrow().license().declaration())
                .isEqualTo(declared);
    }

    @Test
    void whatIsReadBackIsWrittenTheSameWay() {
        ModelRelease once = readBack(release()).release().orElseThrow();

        assertThat(withoutPlaces(readBack(once).release().orElseThrow())).isEqualTo(withoutPlaces(once));
    }

    @Test
    void theExamplesAreReadBackWithoutAFault() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("../docs/examples"))) {
            List<Path> cards = folders.map(folder -> folder.resolve("README.md"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
            assertThat(cards).isNotEmpty().allSatisfy(card -> {
                ModelRelease release =
                        ModelCards.standard().read(card).release().orElseThrow();
                CardReading back = readBack(release);

                // What licenses of base models ask for is as true of the document as of the card.
                assertThat(back.report().of(Severity.ERROR))
                        .as(card.toString())
                        .allMatch(finding -> finding.code().startsWith("OW-BASE-"));
                assertThat(back.findings())
                        .as(card.toString())
                        .noneMatch(finding -> finding.code().equals("OW-SPDX3-NOT-READ"));
                assertThat(back.release().orElseThrow().identity().name())
                        .isEqualTo(release.identity().name());
                assertThat(back.release().orElseThrow().baseModels())
                        .extracting(base -> base.model() + " " + base.relation())
                        .containsExactlyElementsOf(release.baseModels().stream()
                                .map(base -> base.model() + " " + base.relation())
                                .toList());
            });
        }
    }

    /** The release without the places where the card names its parts. */
    private static ModelRelease withoutPlaces(ModelRelease release) {
        return release.withLicense(withoutPlace(release.license()))
                .withComponents(release.components().stream()
                        .map(component -> new Component(
                                component.kind(),
                                component.presence(),
                                component.access(),
                                component.certainty(),
                                component.reference(),
                                component.license(),
                                Optional.empty()))
                        .toList())
                .withBaseModels(release.baseModels().stream()
                        .map(base -> new BaseModel(
                                base.model(), base.relation(), base.reference(), base.license(), Optional.empty()))
                        .toList())
                .withDatasets(release.datasets().stream()
                        .map(use -> new DatasetUse(
                                use.dataset(),
                                use.role(),
                                use.reference(),
                                use.license().map(SpdxRoundTripTest::withoutPlace),
                                use.description(),
                                use.types(),
                                use.sensitiveData(),
                                use.provenance(),
                                Optional.empty()))
                        .toList());
    }

    private static LicenseStatement withoutPlace(LicenseStatement license) {
        return new LicenseStatement(license.declaration(), license.medium(), Optional.empty());
    }
}
