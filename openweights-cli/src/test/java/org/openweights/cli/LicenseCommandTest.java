package org.openweights.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.license.License;
import org.openweights.license.LicenseCatalog;

class LicenseCommandTest {
    @Test
    void llamaIsAnsweredAsAnEngineerAsks() {
        Run run = Run.of("license", "llama3.1");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.words())
                .contains("\"llama3.1\" means LicenseRef-scancode-llama-3.1-license-2024")
                .contains("use it? yes [1.a]")
                .contains("sell it or use it in business? only below a size (see who is excluded) [2]")
                .contains("change or fine-tune it? yes [1.a]")
                .contains("host it for others? the text does not say.")
                .contains("train on its outputs? only with the name or display that it asks for [1.b.i]")
                .contains("rename what I derive? you must begin the name of what you derive with \"Llama\"")
                .contains("the uses barred by the Llama 3.1 Acceptable Use Policy [1.b.iv]")
                .contains("whoever has more than 700,000,000 monthly active users (affiliates included; counted once,"
                        + " when the model was released): needs a separate license from the licensor [2]")
                .contains("show \"Built with Llama\" to the public, when you pass it on (changed or not) or offer it as"
                        + " a service [1.b.i.B]")
                .contains("Passes on - the license text or its notices [1.b.i.A]")
                .contains("the licensor can change the policy that it includes [1.b.iv]")
                .contains("no legal advice");
    }

    @Test
    void aFamilyIsNeverOneOfItsMembers() {
        Run run = Run.of("license", "openrail");

        assertThat(run.words())
                .startsWith("\"openrail\" means no single license (family).")
                .contains("It could be LicenseRef-scancode-bigscience-open-rail-m")
                .doesNotContain("May I");
    }

    @Test
    void anUnknownNameIsAnsweredWithItsNeighbors() {
        Run run = Run.of("license", "apache-2.1");

        assertThat(run.status()).isEqualTo(ExitStatus.NOT_OK);
        assertThat(run.words())
                .contains("means no license that is known (unknown).")
                .contains("Did you mean ");
    }

    @ParameterizedTest
    @CsvSource({"mit nope, 1", "nope mit, 1", "--format json nope, 1", "MIT OR nope, 1", "openrail, 0", "other, 0"})
    void aNameThatIsNotKnownIsNoSuccess(String names, int status) {
        String[] args = names.contains(" OR ") ? new String[] {names} : names.split(" ");

        assertThat(Run.of(Stream.concat(Stream.of("license"), Stream.of(args)).toArray(String[]::new))
                        .status())
                .isEqualTo(status);
    }

    @Test
    void aChoiceShowsEachOfItsLicenses() {
        Run run = Run.of("license", "MIT OR CC-BY-NC-4.0");

        assertThat(run.words())
                .contains("The choice is yours: keep to any one of them.")
                .contains("MIT License MIT")
                .contains("Creative Commons Attribution-NonCommercial 4.0 International CC-BY-NC-4.0");
    }

    @Test
    void aLicenseThatNobodyHasReadSaysSo() {
        assertThat(Run.of("license", "Zimbra-1.4").words())
                .contains("Zimbra Public License v1.4")
                .contains("Nobody has read the text yet.")
                .doesNotContain("May I");
    }

    @Test
    void jsonIsOneObjectALine() {
        List<Map<String, Object>> objects =
                Run.of("license", "--format", "json", "mit", "openrail").objects();

        assertThat(objects).hasSize(2);
        assertThat(objects.get(0))
                .containsOnlyKeys("declared", "expression", "grade", "alternatives", "licenses")
                .containsEntry("declared", "mit")
                .containsEntry("expression", "MIT")
                .containsEntry("grade", "CASE_ONLY")
                .containsEntry("alternatives", List.of());
        assertThat(JsonTree.at(objects.get(0), "licenses.0.id")).isEqualTo("MIT");
        assertThat(JsonTree.at(objects.get(0), "licenses.0.name")).isEqualTo("MIT License");
        assertThat(JsonTree.at(objects.get(0), "licenses.0.terms.rights.use"))
                .isEqualTo(Map.of("basis", "stated", "value", "granted", "clause", "paragraph 1"));
        assertThat(objects.get(1))
                .containsEntry("expression", "NOASSERTION")
                .containsEntry("grade", "FAMILY")
                .containsEntry("licenses", List.of());
    }

    static List<String> catalog() {
        return LicenseCatalog.standard().licenses().stream()
                .map(License::id)
                .map(Object::toString)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("catalog")
    void everyLicenseOfTheCatalogCanBeShown(String id) {
        Run run = Run.on(80, false, Map.of(), "license", id);

        assertThat(run.status()).isZero();
        assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(Run.of("license", "--format", "json", id).objects()).hasSize(1);
    }
}
