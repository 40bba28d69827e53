package org.openweights.schema.cyclonedx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.LicenseStatement;
import org.openweights.model.LicenseStatement.Medium;
import org.openweights.schema.fields.Fields;
import org.openweights.schema.reading.OwnLicense;
import org.openweights.schema.source.Excerpt;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.Node.Sequence;
import org.openweights.validation.Finding;
import org.openweights.validation.SourceLocation;

/**
 * Reads the licenses of a component.
 *
 * <p>What somebody concluded is left alone if there is anything that is not marked so: a release keeps what is declared. Where
 * there is nothing else it is taken, and told of. A license with a name and a text is the one of that text, which nobody has
 * read: its name does not make it one of the SPDX list.
 */
final class LicenseReader {
    private static final String LICENSES = "licenses";
    private static final String LICENSE = "license";
    private static final String CONCLUDED = "concluded";
    private static final String NAME = "name";
    private static final List<String> KEYS = List.of("id", NAME, "expression");

    private final Fields component;
    private final List<Value> values;
    private final boolean isConcluded;

    LicenseReader(Fields component) {
        this.component = component;
        long concluded = component.each(LICENSES).stream()
                .filter(LicenseReader::isConcluded)
                .count();
        this.isConcluded = concluded > 0 && concluded == entries();
        this.values =
                component
                        .declared(LICENSES, this::values, license -> Optional.of(new Value(license, component)))
                        .stream()
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** {@return the findings about the licenses that are read: that they were only concluded, or go by a text} */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Value value : values) {
            if (isConcluded) {
                findings.add(finding(
                        CycloneDxRule.ONLY_CONCLUDED,
                        value,
                        "' was concluded, and nothing is said of what is declared. ",
                        value.location()));
            }
            value.textOfItsOwn()
                    .ifPresent(text -> findings.add(finding(
                            CycloneDxRule.LICENSE_TEXT,
                            value,
                            "' has a text, which is not read: it is taken for a license of its own. ",
                            text.location())));
        }
        return findings;
    }

    private static Finding finding(CycloneDxRule rule, Value value, String what, SourceLocation location) {
        String written = value.scalar().text();
        return Finding.of(rule, "The license '" + Excerpt.of(written) + what + rule.remedy(), location, written);
    }

    /**
     * {@return the license that a component states, or none}
     *
     * @param link where its text is, if no license of the list says so itself; it is not the license where the list is one that
     *     cannot be read
     */
    LicenseStatement statement(Optional<String> link) {
        Optional<Value> single =
                values.stream().filter(value -> values.size() == 1).findFirst();
        Optional<String> url = single.flatMap(value -> value.owner().text("url"));
        LicenseDeclaration declaration = new LicenseDeclaration(
                values.stream().map(Value::text).toList(),
                Optional.empty(),
                values.isEmpty() && entries() > 0 ? Optional.empty() : url.or(() -> link));
        Optional<SourceLocation> place = values.stream().findFirst().map(Value::location);
        return declaration.isEmpty()
                ? LicenseStatement.none()
                : new LicenseStatement(declaration, Medium.METADATA, place);
    }

    private int entries() {
        Optional<Node> licenses = component.mapping().get(LICENSES);
        return licenses.isPresent() && licenses.get() instanceof Sequence list
                ? list.items().size()
                : (int) licenses.stream().count();
    }

    private static boolean isConcluded(Fields choice) {
        return Stream.concat(Stream.of(choice), choice.at(LICENSE).stream())
                .anyMatch(fields ->
                        fields.peek("acknowledgement").filter(CONCLUDED::equals).isPresent());
    }

    /** {@return what an entry says, each way a license of its own, for of a contradiction nothing is believed; or nothing to read} */
    private List<Optional<Value>> values(Fields choice) {
        if (isConcluded(choice) && !isConcluded) {
            return List.of(Optional.empty());
        }
        Optional<Fields> license = choice.at(LICENSE);
        List<Optional<Value>> values = new ArrayList<>();
        for (Fields owner : license.isPresent() ? List.of(license.get(), choice) : List.of(choice)) {
            owner.pass("bom-ref", "acknowledgement");
            for (String key : KEYS) {
                owner.declared(key).forEach(value -> values.add(Optional.of(new Value(value, owner))));
            }
        }
        if (license.isEmpty()) {
            choice.declared(LICENSE).forEach(value -> values.add(Optional.of(new Value(value, choice))));
        }
        return values;
    }

    /** What stands where a license belongs: its identifier, its name, an expression, or what cannot be read. */
    private record Value(Scalar scalar, Fields owner) {
        String text() {
            String text = scalar.text().strip();
            return textOfItsOwn().isPresent() ? OwnLicense.declared(text, OwnLicense.reference(text)) : text;
        }

        /** {@return the text of a license that has a name and no identifier} */
        Optional<Fields> textOfItsOwn() {
            boolean named = owner.mapping().get(NAME).filter(scalar::equals).isPresent();
            return named && !owner.says("id")
                    ? owner.at("text").filter(text -> text.says("content"))
                    : Optional.empty();
        }

        SourceLocation location() {
            return owner.location(scalar);
        }
    }
}
