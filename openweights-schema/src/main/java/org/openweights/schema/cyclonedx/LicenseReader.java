package org.openweights.schema.cyclonedx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.LicenseStatement;
import org.openweights.model.LicenseStatement.Medium;
import org.openweights.schema.fields.Fields;
import org.openweights.schema.source.Excerpt;
import org.openweights.validation.Finding;
import org.openweights.validation.SourceLocation;

/**
 * Reads the licenses of a component.
 *
 * <p>What somebody concluded is left alone if there is anything that is not marked so: a release keeps what is declared. Where
 * there is nothing else it is taken, and told of.
 */
final class LicenseReader {
    private static final String CONCLUDED = "concluded";

    private final List<Fields> choices;
    private final boolean isConcluded;

    LicenseReader(Fields component) {
        List<Fields> all = component.each("licenses");
        List<Fields> declared =
                all.stream().filter(choice -> !isConcluded(choice)).toList();
        this.choices = declared.isEmpty() ? all : declared;
        this.isConcluded = declared.isEmpty();
    }

    /** {@return the findings that licenses which are read were only concluded} */
    List<Finding> conclusions() {
        CycloneDxRule rule = CycloneDxRule.ONLY_CONCLUDED;
        return values().stream()
                .filter(value -> isConcluded)
                .map(value -> Finding.of(
                        rule,
                        "The license '" + Excerpt.of(value.text())
                                + "' was concluded, and nothing is said of what is declared. " + rule.remedy(),
                        value.location(),
                        value.text()))
                .toList();
    }

    private static boolean isConcluded(Fields choice) {
        return choice.peek("acknowledgement")
                .or(() -> choice.at("license").flatMap(license -> license.peek("acknowledgement")))
                .filter(CONCLUDED::equals)
                .isPresent();
    }

    /**
     * {@return the license that a component states, or none}
     *
     * @param link where its text is, if no license of the list says so itself
     */
    LicenseStatement statement(Optional<String> link) {
        List<Value> values = values();
        Optional<String> url = values.size() == 1 ? values.get(0).named().text("url") : Optional.empty();
        LicenseDeclaration declaration =
                new LicenseDeclaration(values.stream().map(Value::text).toList(), Optional.empty(), url.or(() -> link));
        Optional<SourceLocation> place = values.stream().findFirst().map(Value::location);
        return declaration.isEmpty()
                ? LicenseStatement.none()
                : new LicenseStatement(declaration, Medium.METADATA, place);
    }

    private List<Value> values() {
        List<Value> values = new ArrayList<>();
        for (Fields choice : choices) {
            Fields named = choice.at("license").orElse(choice);
            named.pass("bom-ref", "acknowledgement");
            Stream.of("id", "name", "expression")
                    .flatMap(key -> named.text(key).map(text -> new Value(named, key, text)).stream())
                    .findFirst()
                    .ifPresent(values::add);
        }
        return values;
    }

    /** What stands where a license belongs: its identifier, its name, or an expression. */
    private record Value(Fields named, String key, String text) {
        SourceLocation location() {
            return named.location(key);
        }
    }
}
