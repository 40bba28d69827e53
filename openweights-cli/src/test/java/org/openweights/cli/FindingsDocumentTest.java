package org.openweights.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openweights.validation.Rule;

/** {@code docs/findings.md} is what the tables of rules say. */
class FindingsDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/findings.md");
    private static final String REGENERATE =
            "mvn -pl openweights-cli -am test -Dtest=FindingsDocumentTest -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Dopenweights.regenerate=true";

    @Test
    void isWhatTheTablesSay() throws IOException {
        String generated = document();
        if (Boolean.getBoolean("openweights.regenerate")) {
            Files.writeString(DOCUMENT, generated);
        }

        assertThat(Files.readString(DOCUMENT))
                .as("docs/findings.md is not what the tables of rules say; write it anew with " + REGENERATE)
                .isEqualTo(generated);
    }

    @Test
    void everyTableIsListed() {
        List<String> tables = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.openweights")
                        .stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Rule.class))
                        .map(JavaClass::getName)
                        .toList();

        assertThat(RuleTables.enums())
                .as("RuleTables lists every enum that implements Rule: add a line for the one that is missing there,"
                        + " or let its format list it")
                .extracting(Class::getName)
                .containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void aCodeStandsForOneRule() {
        assertThat(RuleTables.all().values().stream().flatMap(List::stream).map(Rule::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("OW(-[A-Z0-9]+)+"));
    }

    private static String document() {
        Map<String, List<Rule>> tables = RuleTables.all();
        String contents =
                tables.keySet().stream().map(FindingsDocumentTest::link).collect(Collectors.joining());
        String sections = tables.entrySet().stream()
                .map(table -> section(table.getKey(), table.getValue()))
                .collect(Collectors.joining());
        return """
                # Findings

                Every code that a finding can have, generated from the tables of rules. An *error* means that the document is refused,
                or that it says nothing reliable; a *warning* that something in it is wrong; an *info* is worth knowing.
                A rule is *measured* where the tool that enforces it was watched, *documented* where a specification or a manual
                says so, and *inferred* where it follows from what is known.

                """ + contents + sections;
    }

    private static String link(String title) {
        String anchor =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
        return "- [" + title + "](#" + anchor + ")\n";
    }

    private static String section(String title, List<Rule> rules) {
        return "\n## " + title + "\n"
                + rules.stream().map(FindingsDocumentTest::entry).collect(Collectors.joining());
    }

    private static String entry(Rule rule) {
        return String.join(
                "\n",
                "\n### " + rule.code(),
                "",
                rule.summary(),
                "",
                "- Severity: " + rule.severity(),
                "- What to do: " + rule.remedy(),
                "- Known: " + rule.ground().name().toLowerCase(Locale.ROOT) + "; " + rule.source() + "\n");
    }
}
