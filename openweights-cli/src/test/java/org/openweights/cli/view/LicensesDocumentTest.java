package org.openweights.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openweights.license.Annotation;
import org.openweights.license.License;
import org.openweights.license.LicenseCatalog;
import org.openweights.license.terms.Basis;
import org.openweights.license.terms.Clause;
import org.openweights.license.terms.Fact;
import org.openweights.license.terms.Permission;
import org.openweights.license.terms.Provisions;
import org.openweights.license.terms.Right;

/**
 * {@code docs/licenses.md} is what the catalog says.
 *
 * <p>{@code mvn -pl openweights-cli -am test -Dtest=LicensesDocumentTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dopenweights.regenerate=true} writes it anew.
 */
class LicensesDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/licenses.md");

    @Test
    void isWhatTheCatalogSays() throws IOException {
        String generated = document();
        if (Boolean.getBoolean("openweights.regenerate")) {
            Files.writeString(DOCUMENT, generated);
        }

        assertThat(Files.readString(DOCUMENT)).isEqualTo(generated);
    }

    private static String document() {
        StringBuilder text = new StringBuilder("""
                # Licenses

                What the licenses of the catalog say, generated from their files. This is a reading of the texts, and no legal advice.
                *Silent*: the text was read and does not say. *?*: nobody has read the text for this. A clause stands in brackets.

                | License | Commercial use | Modify | Pass on changed | Uses barred | Licensees excluded | License text | Passes on | Patents |
                |---|---|---|---|---|---|---|---|---|
                """);
        for (License license : LicenseCatalog.standard().licenses()) {
            text.append(row(license));
        }
        for (License license : LicenseCatalog.standard().licenses()) {
            text.append(section(license));
        }
        return text.toString();
    }

    private static String row(License license) {
        String anchor = license.id().text().toLowerCase(Locale.ROOT).replace(".", "");
        return "| ["
                + String.join(
                        " | ",
                        license.id() + "](#" + anchor + ")",
                        brief(license.terms().right(Right.COMMERCIAL_USE)),
                        brief(license.terms().right(Right.MODIFY)),
                        brief(license.terms().right(Right.DISTRIBUTE_MODIFIED)),
                        brief(license.terms().useRestrictions(), restriction -> Words.keyword(restriction.kind())),
                        brief(license.terms().licenseeConditions(), condition -> Words.keyword(condition.effect())),
                        term(license.terms().noticeDelivery()),
                        brief(license.terms().passesOn(), Words::keyword),
                        term(license.terms().patents()))
                + " |\n";
    }

    private static String brief(Fact<Permission> fact) {
        return fact.value()
                .map(permission -> permission.extent() == Permission.Extent.LIMITED
                        ? permission.limits().stream().map(Words::keyword).collect(Collectors.joining(", "))
                        : Words.of(permission.extent()))
                .orElseGet(() -> gap(fact.basis()));
    }

    private static <E extends Enum<E>> String term(Fact<E> fact) {
        return fact.value().map(Words::keyword).orElseGet(() -> gap(fact.basis()));
    }

    private static <T> String brief(Provisions<T> provisions, Function<T, String> word) {
        String words = provisions.items().stream()
                .map(item -> word.apply(item.value()))
                .distinct()
                .collect(Collectors.joining(", "));
        String rest = provisions.complete() ? "" : "?";
        return words.isEmpty() ? provisions.complete() ? "–" : "?" : words + (rest.isEmpty() ? "" : ", " + rest);
    }

    private static String gap(Basis basis) {
        return basis == Basis.UNREAD ? "?" : "silent";
    }

    private static String section(License license) {
        StringBuilder text = new StringBuilder("\n## " + license.id() + "\n\n**" + license.name() + "**");
        if (!license.steward().isEmpty()) {
            text.append(", ").append(license.steward());
        }
        license.date().ifPresent(date -> text.append(", ").append(date));
        text.append(". ").append(Words.of(license.reading().extent())).append('\n');
        for (Annotation annotation : license.annotations()) {
            text.append(annotation.authority())
                    .append(annotation.favorable() ? ": approved" : ": not approved")
                    .append(" (as of ")
                    .append(annotation.date())
                    .append(").\n");
        }
        if (!license.comment().isEmpty()) {
            text.append('\n').append(license.comment()).append('\n');
        }
        if (license.reading().extent() != License.Reading.Extent.NONE) {
            text.append('\n');
            for (Right right : Right.values()) {
                line(
                        text,
                        "May I " + Words.of(right, "question"),
                        List.of(Statements.permission(license.terms().right(right))));
            }
            line(text, "Not for", Statements.restrictions(license));
            line(text, "Excluded", Statements.conditions(license));
            line(text, "You must", Statements.duties(license));
            line(text, "Passes on", Statements.each(license.terms().passesOn()));
            line(text, "Outputs", Statements.each(license.terms().outputs()));
            line(text, "Over time", Statements.each(license.terms().stability()));
            line(text, "Patents", List.of(Statements.fact(license.terms().patents())));
            line(text, "Trademarks", List.of(Statements.fact(license.terms().trademarks())));
            line(text, "Lawsuits", List.of(Statements.fact(license.terms().litigation())));
        }
        text.append("\nSource: ").append(license.reading().source()).append('\n');
        return text.toString();
    }

    private static void line(StringBuilder text, String label, List<Statement> statements) {
        if (!statements.isEmpty()) {
            text.append("- ")
                    .append(label)
                    .append(label.endsWith("?") ? " " : ": ")
                    .append(statements.stream().map(LicensesDocumentTest::said).collect(Collectors.joining("; ")))
                    .append('\n');
        }
    }

    private static String said(Statement statement) {
        return statement.clauses().isEmpty()
                ? statement.words()
                : statement.words()
                        + statement.clauses().stream()
                                .map(Clause::toString)
                                .collect(Collectors.joining("; ", " [", "]"));
    }
}
