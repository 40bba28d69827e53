package org.openweights.schema.huggingface;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openweights.expression.LicenseExpression;
import org.openweights.license.LicenseResolver;
import org.openweights.license.terms.Basis;
import org.openweights.license.terms.Fact;
import org.openweights.license.terms.LicenseTerms;
import org.openweights.license.terms.Permission;
import org.openweights.license.terms.Permission.Extent;
import org.openweights.license.terms.Permission.Limit;
import org.openweights.license.terms.Provisions;
import org.openweights.license.terms.Right;
import org.openweights.schema.source.Excerpt;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Kind;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Member;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.Node.Sequence;
import org.openweights.validation.Finding;

/** What stands between a model and those who want it: terms to accept, data to give. */
final class Gate {
    private static final String KEYS = "extra_gated_";
    private static final String FIELDS = "extra_gated_fields";
    private static final String TYPE = "type";
    private static final String OPTIONS = "options";
    private static final String SELECT = "select";
    private static final Set<String> KINDS = Set.of("text", "checkbox", "date_picker", "country", "ip_location");
    private static final List<Right> FREEDOMS = List.of(Right.USE, Right.MODIFY, Right.DISTRIBUTE);

    private Gate() {}

    /** {@return the first key that says what the gate asks for} */
    static Optional<Member> keyIn(Metadata metadata) {
        return metadata.root().members().list().stream()
                .filter(member -> member.key().startsWith(KEYS))
                .filter(member -> metadata.root().all(member.key()).stream().anyMatch(Gate::asks))
                .findFirst();
    }

    /** Nothing asks for nothing, and neither does what is turned off. */
    private static boolean asks(Node value) {
        if (value instanceof Scalar scalar) {
            return scalar.kind() != Kind.NULL
                    && !scalar.text().isBlank()
                    && !scalar.text().equalsIgnoreCase("false");
        }
        return value instanceof Sequence list
                ? list.items().stream().anyMatch(Gate::asks)
                : ((Mapping) value).members().size() > 0;
    }

    /** {@return the finding that metadata describes a gate before a model under an open license} */
    static Optional<Finding> finding(Metadata metadata) {
        return keyIn(metadata)
                .flatMap(key -> contradiction(metadata)
                        .map(message -> metadata.keyFinding(HuggingFaceRule.GATED, message, key)));
    }

    /** {@return what to say of a gate before a model under an open license; empty if the license is no such} */
    static Optional<String> contradiction(Metadata metadata) {
        List<Scalar> licenses = metadata.texts("license");
        return licenses.isEmpty() || !licenses.stream().allMatch(license -> isOpen(license.text()))
                ? Optional.empty()
                : Optional.of("The model can only be had through a gate, yet its license '"
                        + Excerpt.of(licenses.get(0).text()) + "' lets everyone pass it on. "
                        + HuggingFaceRule.GATED.remedy());
    }

    private static boolean isOpen(String keyword) {
        LicenseResolver resolver = LicenseResolver.standard();
        return resolver.resolve(keyword).expression() instanceof LicenseExpression.Single single
                && resolver.catalog()
                        .find(single.id())
                        .filter(license -> license.isOsiApproved() || isOpen(license.terms()))
                        .isPresent();
    }

    /** Whether a text that was read lets everyone use, change and pass on the model for any purpose. */
    private static boolean isOpen(LicenseTerms terms) {
        return FREEDOMS.stream().allMatch(right -> isGranted(terms.rights().get(right)))
                && isWithout(terms.useRestrictions())
                && isWithout(terms.licenseeConditions());
    }

    private static boolean isGranted(@Nullable Fact<Permission> fact) {
        return fact != null
                && fact.value()
                        .filter(permission -> permission.extent() == Extent.GRANTED
                                || (permission.extent() == Extent.LIMITED
                                        && permission.limits().stream().allMatch(Limit.SAME_LICENSE::equals)))
                        .isPresent();
    }

    private static boolean isWithout(Provisions<?> provisions) {
        return provisions.basis() != Basis.UNREAD
                && provisions.complete()
                && provisions.items().isEmpty();
    }

    /** {@return the findings about what a gate asks for in a way that the Hub does not know} */
    static List<Finding> fields(Metadata metadata) {
        List<Finding> findings = new ArrayList<>();
        Optional<Node> value = metadata.get(FIELDS);
        if (value.isPresent() && value.get() instanceof Mapping fields) {
            for (Member field : fields.members()) {
                if (!fields.isContested(field.key())) {
                    fault(field.value())
                            .ifPresent(what -> findings.add(metadata.finding(
                                    HuggingFaceRule.GATE_FIELD,
                                    "'" + Excerpt.of(field.key()) + "' " + what + " "
                                            + HuggingFaceRule.GATE_FIELD.remedy(),
                                    field.value())));
                }
            }
        }
        return findings;
    }

    private static Optional<String> fault(Node field) {
        if (!(field instanceof Mapping details)) {
            return isKind(field) ? Optional.empty() : Optional.of("does not ask for anything that the Hub knows.");
        }
        Optional<Node> type = details.get(TYPE);
        if (type.filter(Gate::isSelect).isPresent()) {
            boolean options = details.get(OPTIONS)
                    .filter(value ->
                            value instanceof Sequence list && !list.items().isEmpty())
                    .isPresent();
            return options ? Optional.empty() : Optional.of("has no list of options to select from.");
        }
        return type.filter(Gate::isKind).isPresent()
                ? Optional.empty()
                : Optional.of("has no type that the Hub knows.");
    }

    private static boolean isKind(Node node) {
        return node instanceof Scalar scalar && scalar.kind() == Kind.STRING && KINDS.contains(scalar.text());
    }

    private static boolean isSelect(Node node) {
        return node instanceof Scalar scalar && scalar.text().equals(SELECT);
    }
}
