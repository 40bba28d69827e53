package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openweights.expression.SpdxLicenseList;
import org.spdx.library.SpdxModelFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The license list of the api is the one that the SPDX Java Library bundles.
 *
 * <p>{@code mvn -pl openweights-spdx -am test -Dtest=SpdxLicenseListTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dopenweights.regenerate=true} writes it anew.
 */
class SpdxLicenseListTest {
    private static final Path LIST =
            Path.of("../openweights-api/src/main/resources/org/openweights/expression/spdx-license-list.tsv");

    private static JsonNode bundled(String name) throws IOException {
        try (InputStream in = SpdxModelFactory.class.getResourceAsStream("/resources/stdlicenses/" + name)) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(in, name));
        }
    }

    private static List<String> generated() throws IOException {
        JsonNode licenses = bundled("licenses.json");
        List<String> lines = new ArrayList<>(List.of(
                "# The SPDX license list, generated from the one that java-spdx-library bundles; do not edit. CC0-1.0,"
                        + " https://spdx.org/licenses/",
                "# license <id> <name> <flags: d deprecated, O OSI approved, F FSF libre, f FSF not libre> <see also>;"
                        + " exception <id> <name> <flags>",
                "version\t" + licenses.get("licenseListVersion").asString(),
                "date\t" + licenses.get("releaseDate").asString().substring(0, 10)));
        licenses.get("licenses")
                .valueStream()
                .sorted(Comparator.comparing(license -> license.get("licenseId").asString()))
                .map(SpdxLicenseListTest::license)
                .forEach(lines::add);
        bundled("exceptions.json")
                .get("exceptions")
                .valueStream()
                .sorted(Comparator.comparing(
                        exception -> exception.get("licenseExceptionId").asString()))
                .map(SpdxLicenseListTest::exception)
                .forEach(lines::add);
        return lines;
    }

    private static String license(JsonNode license) {
        String flags = (license.get("isDeprecatedLicenseId").asBoolean() ? "d" : "")
                + (license.get("isOsiApproved").asBoolean() ? "O" : "")
                + (license.has("isFsfLibre") ? license.get("isFsfLibre").asBoolean() ? "F" : "f" : "");
        String seeAlso = license.get("seeAlso")
                .valueStream()
                .map(url -> url.asString().strip().replace(" ", "%20"))
                .collect(Collectors.joining(" "));
        String row = String.join("\t", "license", license.get("licenseId").asString(), name(license), flags);
        return seeAlso.isEmpty() ? row : row + "\t" + seeAlso;
    }

    private static String exception(JsonNode exception) {
        String flags = exception.get("isDeprecatedLicenseId").asBoolean() ? "d" : "";
        return String.join(
                "\t", "exception", exception.get("licenseExceptionId").asString(), name(exception), flags);
    }

    private static String name(JsonNode entry) {
        return String.join(" ", entry.get("name").asString().strip().split("\\s+", -1));
    }

    @Test
    void isTheListThatTheSpdxJavaLibraryBundles() throws IOException {
        List<String> generated = generated();
        if (Boolean.getBoolean("openweights.regenerate")) {
            Files.writeString(LIST, String.join("\n", generated) + "\n");
        }

        assertThat(Files.readAllLines(LIST, StandardCharsets.UTF_8)).isEqualTo(generated);
    }

    @Test
    void everyDeprecatedIdentifierIsReplacedByWhatIsNotDeprecated() {
        SpdxLicenseList list = SpdxLicenseList.standard();

        assertThat(list.licenses())
                .filteredOn(license -> license.deprecated())
                .allSatisfy(license -> assertThat(list.replacement(license.id()).stream()
                                .flatMap(expression -> expression.licenses().stream())
                                .map(id -> list.license(id.text()).orElseThrow()))
                        .noneMatch(replacement -> replacement.deprecated()));
    }
}
