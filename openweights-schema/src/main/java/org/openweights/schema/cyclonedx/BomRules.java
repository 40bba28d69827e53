package org.openweights.schema.cyclonedx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openweights.expression.LicenseExpression;
import org.openweights.expression.ParseProblem;
import org.openweights.expression.SpdxLicenseList;
import org.openweights.license.LicenseResolver;
import org.openweights.license.Resolution;
import org.openweights.schema.CardSource;
import org.openweights.schema.jsonschema.Nearest;
import org.openweights.schema.source.Excerpt;
import org.openweights.schema.source.JsonNodes;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Kind;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Member;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.Node.Sequence;
import org.openweights.validation.Finding;

/** Holds a bill against the rules that a JSON Schema does not say: those of its version, of licenses, and of references. */
final class BomRules {
    private static final String SCHEMA_OF_1_5 = "http://cyclonedx.org/schema/bom-1.5.schema.json";
    private static final int LONGEST_VERSION = 1024;
    private static final List<String> PROPERTY = List.of("name", "value");

    private final CardSource card;
    private final Version version;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Node> references = new HashMap<>();
    private final Set<Node> repeated = Collections.newSetFromMap(new IdentityHashMap<>());

    private BomRules(CardSource card, Version version) {
        this.card = card;
        this.version = version;
    }

    static List<Finding> findings(CardSource card, Node bill, Version version) {
        BomRules rules = new BomRules(card, version);
        if (bill instanceof Mapping mapping) {
            rules.newerFields(mapping, false);
            text(mapping, "$schema").ifPresent(rules::schema);
        }
        rules.walk(bill);
        return rules.findings;
    }

    /** The schema of 1.5 has one word for itself; later ones take any. */
    private void schema(Scalar schema) {
        if (version.isBefore(Version.V1_6) && !schema.text().equals(SCHEMA_OF_1_5)) {
            add(
                    CycloneDxRule.VALUE,
                    "'" + Excerpt.of(schema.text()) + "' is not the schema of version " + version + ". Write '"
                            + SCHEMA_OF_1_5 + "'.",
                    schema.offset(),
                    schema,
                    schema.text());
        }
    }

    /** Up to 1.5, a version can be of any length. */
    private void version(Mapping component) {
        text(component, "version")
                .filter(text -> !version.isBefore(Version.V1_6))
                .filter(text -> text.text().codePointCount(0, text.text().length()) > LONGEST_VERSION)
                .ifPresent(text -> add(
                        CycloneDxRule.VALUE,
                        "'version' is longer than " + LONGEST_VERSION + " characters.",
                        text.offset(),
                        text,
                        text.text()));
    }

    /** Licenses, components and references stand in many places, and mean the same in all of them. */
    private void walk(Node node) {
        if (node instanceof Sequence list) {
            list.items().forEach(this::walk);
        } else if (node instanceof Mapping mapping && !repeated.contains(mapping)) {
            mapping.get("licenses")
                    .filter(Sequence.class::isInstance)
                    .ifPresent(licenses -> licenses((Sequence) licenses));
            mapping.get("bom-ref").ifPresent(this::reference);
            for (Member member : mapping.members()) {
                components(member);
                properties(member);
                walk(member.value());
            }
        }
    }

    private void components(Member member) {
        List<Node> components = switch (member.key()) {
            case "component" -> List.of(member.value());
            case "components", "ancestors", "descendants", "variants" ->
                member.value() instanceof Sequence list ? list.items() : List.of();
            default -> List.of();
        };
        List<Mapping> objects = components.stream()
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .toList();
        if (member.key().equals("components")) {
            repetitions(objects);
        }
        objects.stream().filter(component -> !repeated.contains(component)).forEach(component -> {
            newerFields(component, true);
            version(component);
        });
    }

    /** Only those of one name are compared. */
    private void repetitions(List<Mapping> components) {
        Map<String, List<Mapping>> byName = new LinkedHashMap<>();
        for (Mapping component : components) {
            String name = text(component, "name").map(Scalar::text).orElse("");
            byName.computeIfAbsent(name, key -> new ArrayList<>()).add(component);
        }
        for (List<Mapping> namesakes : byName.values()) {
            Set<String> met = new HashSet<>();
            for (Mapping component : namesakes) {
                if (namesakes.size() > 1 && !met.add(JsonNodes.of(component).toString())) {
                    repeated.add(component);
                    String name = text(component, "name").map(Scalar::text).orElse("");
                    add(
                            CycloneDxRule.DUPLICATE_COMPONENT,
                            "The component '" + Excerpt.of(name)
                                    + "' stands in the list already, with the same fields.",
                            component.offset(),
                            component,
                            "");
                }
            }
        }
    }

    /** Up to 1.5, a property need not have a name and can have other fields. */
    private void properties(Member member) {
        if (version.isBefore(Version.V1_6)
                || !member.key().equals("properties")
                || !(member.value() instanceof Sequence properties)) {
            return;
        }
        for (Node item : properties.items()) {
            if (item instanceof Mapping property) {
                property(property);
            }
        }
    }

    private void property(Mapping property) {
        for (Member field : property.members()) {
            if (!PROPERTY.contains(field.key())) {
                String hint = Nearest.missing(field.key(), PROPERTY)
                        .map(word -> " Did you mean '" + word + "'?")
                        .orElse("");
                add(
                        CycloneDxRule.FIELD,
                        "There is no field '" + Excerpt.of(field.key()) + "' in a property." + hint,
                        field.offset(),
                        field.value(),
                        field.key());
            }
        }
        if (property.member("name").isEmpty()
                && Nearest.misspelt(property, "name").isEmpty()) {
            add(
                    CycloneDxRule.REQUIRED,
                    "'name' is missing in a property, which needs one from version 1.6 on.",
                    property.offset(),
                    property,
                    "");
        }
    }

    private void newerFields(Mapping mapping, boolean isComponent) {
        NewerField.after(version, isComponent)
                .forEach(field -> field.in(mapping)
                        .forEach(member -> add(
                                CycloneDxRule.NEWER_FIELD,
                                "'" + field.word().orElse(member.key()) + "' came with version " + field.since()
                                        + "; this bill says " + version + ".",
                                field.word().isEmpty()
                                        ? member.offset()
                                        : member.value().offset(),
                                member.value(),
                                field.word().orElse(member.key()))));
    }

    private void reference(Node name) {
        if (name instanceof Scalar scalar && scalar.kind() == Kind.STRING) {
            Node first = references.putIfAbsent(scalar.text(), scalar);
            if (first != null) {
                int line = card.location(first.offset(), "").line();
                add(
                        CycloneDxRule.DUPLICATE_REFERENCE,
                        "'" + Excerpt.of(scalar.text()) + "' is given here again; it is given in line " + line
                                + " already.",
                        scalar.offset(),
                        scalar,
                        scalar.text());
            }
        }
    }

    private void licenses(Sequence licenses) {
        List<Mapping> choices = licenses.items().stream()
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .toList();
        boolean expression =
                choices.stream().anyMatch(choice -> choice.member("expression").isPresent());
        if (expression && licenses.items().size() > 1 && version.isBefore(Version.V1_7)) {
            add(
                    CycloneDxRule.LICENSE_MIX,
                    "An expression stands beside other licenses, which version " + version + " does not allow.",
                    licenses.offset(),
                    licenses,
                    "");
        }
        for (Mapping choice : choices) {
            choice.get("license").filter(Mapping.class::isInstance).ifPresent(license -> license((Mapping) license));
            text(choice, "expression").ifPresent(this::expression);
        }
    }

    private void license(Mapping license) {
        boolean hasId = license.member("id").isPresent();
        boolean misspelt = !hasId
                && Stream.of("id", "name")
                        .anyMatch(field -> Nearest.misspelt(license, field).isPresent());
        if (hasId == license.member("name").isPresent() && !misspelt) {
            String what =
                    hasId ? "The license has an 'id' and a 'name'." : "The license has neither an 'id' nor a 'name'.";
            add(CycloneDxRule.LICENSE_NAME, what, license.offset(), license, "");
        }
        text(license, "id")
                .filter(id -> !isListed(id.text()))
                .filter(id -> !id.text().isBlank() || license.member("name").isEmpty())
                .ifPresent(this::unlisted);
    }

    /** The list of the standard has the exceptions in it, too. */
    private static boolean isListed(String id) {
        SpdxLicenseList list = SpdxLicenseList.standard();
        return list.license(id).filter(found -> found.id().text().equals(id)).isPresent()
                || list.exception(id)
                        .filter(found -> found.id().text().equals(id))
                        .isPresent();
    }

    private void unlisted(Scalar id) {
        Resolution meant = LicenseResolver.standard().resolve(id.text());
        Optional<String> better = Stream.concat(Stream.of(meant.expression()), meant.alternatives().stream())
                .map(LicenseExpression::toString)
                .filter(BomRules::isListed)
                .findFirst();
        CycloneDxRule rule = CycloneDxRule.LICENSE_ID;
        String what = "'" + Excerpt.of(id.text()) + "' is not on the SPDX license list.";
        String remedy = better.map(other -> "Did you mean '" + other + "'?").orElse(rule.remedy());
        findings.add(Finding.of(
                rule,
                what + " " + remedy,
                card.location(id.offset(), id.pointer().toString()),
                id.text()));
    }

    private void expression(Scalar expression) {
        if (LicenseExpression.parse(expression.text()) instanceof ParseProblem problem) {
            add(
                    CycloneDxRule.EXPRESSION,
                    "The expression cannot be read: " + Excerpt.of(problem.place()) + ", "
                            + problem.reason().text() + ".",
                    expression.offset(),
                    expression,
                    expression.text());
        }
    }

    private static Optional<Scalar> text(Mapping mapping, String key) {
        return mapping.get(key)
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .filter(scalar -> scalar.kind() == Kind.STRING);
    }

    private void add(CycloneDxRule rule, String what, int offset, Node node, String value) {
        findings.add(new Finding(
                rule.code(),
                rule.severity(),
                what + " " + rule.remedy(),
                card.location(offset, node.pointer().toString()),
                Optional.of(value).filter(text -> !text.isEmpty())));
    }
}
