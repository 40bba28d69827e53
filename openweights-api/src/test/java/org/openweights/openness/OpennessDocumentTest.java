package org.openweights.openness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openweights.license.License;
import org.openweights.license.LicenseCatalog;

/**
 * The tables of {@code docs/openness.md} are what the definitions make of the catalog: a fact that moves a verdict moves the
 * page, and the change is seen in review.
 *
 * <p>{@code mvn -pl openweights-api test -Dtest=OpennessDocumentTest -Dopenweights.regenerate=true} writes the tables anew,
 * and leaves alone what stands before them.
 */
class OpennessDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/openness.md");
    private static final String GENERATED = "<!-- generated from here on -->\n";

    /** A license criterion, as the head of a column, and the question that decides it. */
    private record Column(String head, LicenseQuestion question) {}

    private static final Map<Verdict, String> SIGNS = Map.of(
            Verdict.MET, "yes",
            Verdict.CONDITIONAL, "if",
            Verdict.UNDETERMINED, "?",
            Verdict.NOT_MET, "**no**",
            Verdict.NOT_APPLICABLE, "–");

    private static final List<Column> OPEN_WEIGHTS = List.of(
            new Column("R3 use", LicenseQuestion.USE_FOR_ANY_PURPOSE),
            new Column("R4 modify", LicenseQuestion.MODIFY_FOR_ANY_PURPOSE),
            new Column("R5 discriminates not", LicenseQuestion.NO_DISCRIMINATION),
            new Column("R7 redistribute", LicenseQuestion.REDISTRIBUTE),
            new Column("R8", LicenseQuestion.NOTICES_OR_WEIGHTS_BY_REFERENCE),
            new Column("R8 strict", LicenseQuestion.NOTICES_BY_REFERENCE),
            new Column("R6 software", LicenseQuestion.OPEN_SOURCE_SOFTWARE),
            new Column("O1 data", LicenseQuestion.OPEN_DATA));
    private static final List<Column> OPEN_WEIGHT_OSA = List.of(
            new Column("1", LicenseQuestion.FREE_REDISTRIBUTION),
            new Column("3", LicenseQuestion.DERIVED_WORKS),
            new Column("4", LicenseQuestion.MODIFIED_WEIGHTS),
            new Column("5", LicenseQuestion.PERSONS),
            new Column("6", LicenseQuestion.FIELDS),
            new Column("7", LicenseQuestion.NO_FURTHER_LICENSE),
            new Column("8", LicenseQuestion.NOT_SPECIFIC_TO_A_PRODUCT),
            new Column("9", LicenseQuestion.NOT_RESTRICTING_OTHERS),
            new Column("10", LicenseQuestion.TECHNOLOGY_NEUTRAL));
    private static final List<Column> OTHERS = List.of(
            new Column("OSAID code", LicenseQuestion.OSI_APPROVED),
            new Column("OSAID M2, G7 5", LicenseQuestion.OPEN_SOURCE_TERMS),
            new Column("MOF", LicenseQuestion.OPEN),
            new Column("EU L1", LicenseQuestion.AI_ACT_ACCESS),
            new Column("EU L2", LicenseQuestion.AI_ACT_USE),
            new Column("EU L3", LicenseQuestion.AI_ACT_MODIFICATION),
            new Column("EU L4", LicenseQuestion.AI_ACT_DISTRIBUTION),
            new Column("EU M", LicenseQuestion.AI_ACT_NO_PAYMENT));

    @Test
    void isWhatTheDefinitionsMakeOfTheCatalog() throws IOException {
        String written = Files.readString(DOCUMENT);
        String before = written.substring(0, written.indexOf(GENERATED) + GENERATED.length());
        String generated = before + tables();
        if (Boolean.getBoolean("openweights.regenerate")) {
            Files.writeString(DOCUMENT, generated);
            written = generated;
        }

        assertThat(written).isEqualTo(generated);
    }

    @Test
    void namesEveryDefinitionWithItsVersion() throws IOException {
        String written = Files.readString(DOCUMENT);

        assertThat(Definitions.builtIn())
                .extracting(Definition::details)
                .allSatisfy(details -> assertThat(written)
                        .contains(
                                "`" + details.id() + "`",
                                details.title(),
                                details.owner(),
                                details.version(),
                                details.url()));
    }

    private static String tables() {
        StringBuilder text = new StringBuilder();
        table(text, "Open Weights Definition", OPEN_WEIGHTS);
        table(text, "Open Weight Definition", OPEN_WEIGHT_OSA);
        table(text, "Open Source AI Definition, Model Openness Framework, G7, EU AI Act", OTHERS);
        return text.toString();
    }

    private static void table(StringBuilder text, String title, List<Column> columns) {
        text.append("\n## ").append(title).append("\n\n| License |");
        columns.forEach(column -> text.append(' ').append(column.head()).append(" |"));
        text.append("\n|---|").append("---|".repeat(columns.size())).append('\n');
        for (License license : LicenseCatalog.standard().licenses()) {
            if (license.reading().extent() != License.Reading.Extent.NONE) {
                Answers answers = Answers.of(license);
                text.append("| ").append(license.id()).append(" |");
                columns.forEach(column -> text.append(' ')
                        .append(SIGNS.get(answers.to(column.question()).verdict()))
                        .append(" |"));
                text.append('\n');
            }
        }
    }
}
