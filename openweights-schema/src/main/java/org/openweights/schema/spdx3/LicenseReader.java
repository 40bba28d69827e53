package org.openweights.schema.spdx3;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.LicenseStatement;
import org.openweights.model.LicenseStatement.Medium;
import org.openweights.schema.fields.Fields;
import org.openweights.schema.source.Excerpt;
import org.openweights.validation.Finding;
import org.openweights.validation.SourceLocation;

/**
 * Reads which license an element declares.
 *
 * <p>What somebody concluded is not what is declared: it is told of where it differs. It is taken only where the document
 * does not speak of a declaration at all, as bills do whose authors write conclusions and nothing else; to say that nothing
 * is asserted of the declared license is to speak of it.
 */
final class LicenseReader {
    private static final String DECLARED = "hasDeclaredLicense";
    private static final String COMMENT = "comment";
    private static final String NONE = "NONE";
    private static final String CONCLUDED = "hasConcludedLicense";

    /** The relationships that lead to licenses. */
    static final Set<String> RELATIONSHIPS = Set.of(DECLARED, CONCLUDED);

    private final Graph graph;
    private final ExpressionReader expressions;
    private final Map<String, LicenseStatement> known = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    LicenseReader(Graph graph) {
        this.graph = graph;
        this.expressions = new ExpressionReader(graph, findings);
    }

    /** A license that a relationship leads to. */
    private record Found(ExpressionReader.License license, SourceLocation location) {
        String expression() {
            return license.expression();
        }

        /** {@return whether it could be read; that it could not is told} */
        boolean isRead() {
            return license.isRead();
        }

        boolean isNone() {
            return expression().equals(NONE);
        }

        boolean isNoAssertion() {
            return license.isNoAssertion();
        }
    }

    /** {@return what there is to say about the licenses that were read} */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /**
     * {@return the license of an element, or none}
     *
     * @param element the element
     * @param link where its text is, if that is said
     */
    LicenseStatement license(Element element, Optional<String> link) {
        return known.computeIfAbsent(element.id(), id -> statement(element, link));
    }

    private LicenseStatement statement(Element element, Optional<String> link) {
        List<Found> declared = found(element, DECLARED);
        List<Found> concluded = found(element, CONCLUDED);
        if (declared.isEmpty()) {
            Optional<LicenseStatement> unknown = unknown(element);
            if (unknown.isPresent()) {
                return unknown.get();
            }
        }
        if (graph.from(element, DECLARED).isEmpty()) {
            if (isMisread(element)) {
                return LicenseStatement.none();
            }
            concluded.stream()
                    .filter(Found::isRead)
                    .forEach(found -> tell(
                            Spdx3Rule.ONLY_CONCLUDED,
                            found,
                            "' was concluded, and nothing is said of what is declared. "));
            return statement(concluded, link);
        }
        concluded.stream()
                .filter(Found::isRead)
                .filter(other ->
                        declared.stream().noneMatch(found -> found.expression().equals(other.expression())))
                .forEach(other -> tell(Spdx3Rule.CONCLUDED, other, "' was concluded, and " + of(declared) + ". "));
        // That nothing is asserted says that the link does not tell, either.
        return declared.isEmpty() ? LicenseStatement.none() : statement(declared, link);
    }

    /** {@return what there is beside a conclusion, in words} */
    private static String of(List<Found> declared) {
        if (declared.isEmpty()) {
            return "which one is declared is not said";
        }
        if (!declared.stream().allMatch(Found::isRead)) {
            return "what is declared cannot be read";
        }
        return declared.stream().allMatch(Found::isNone)
                ? "what is declared is that there is none"
                : "another one is declared";
    }

    /** {@return whether a finding tells why what an element declares cannot be read} */
    boolean isMisread(Element element) {
        return graph.hidden().licenseOf(element);
    }

    private void tell(Spdx3Rule rule, Found found, String what) {
        findings.add(Finding.of(
                rule,
                "The license '" + Excerpt.of(found.expression()) + what + rule.remedy(),
                found.location(),
                found.expression()));
    }

    private static LicenseStatement statement(List<Found> found, Optional<String> link) {
        Optional<String> name = found.size() == 1 ? found.get(0).license().name() : Optional.empty();
        LicenseDeclaration declaration =
                new LicenseDeclaration(found.stream().map(Found::expression).toList(), name, link);
        return declaration.isEmpty()
                ? LicenseStatement.none()
                : new LicenseStatement(
                        declaration,
                        Medium.METADATA,
                        found.stream().map(Found::location).findFirst());
    }

    /** A license of which this library did not know what it means stands in the comment, as it was declared. */
    private Optional<LicenseStatement> unknown(Element element) {
        return graph.from(element, DECLARED).stream()
                .filter(related -> graph.isOwn(related.element()))
                .flatMap(related -> related.comment().flatMap(Comment::declaration).stream()
                        .map(declaration -> new LicenseStatement(
                                declaration,
                                Medium.METADATA,
                                Optional.of(related.element().fields().location(COMMENT)))))
                .findFirst();
    }

    /** {@return the licenses that relationships lead to; that nothing is asserted counts beside one of which something is} */
    private List<Found> found(Element element, String relationship) {
        List<Found> found = new ArrayList<>();
        for (Graph.Relationship related : graph.from(element, relationship)) {
            Fields fields = related.use().element().fields();
            graph.passDerived(related.element(), COMMENT);
            for (String to : related.to()) {
                SourceLocation at =
                        graph.element(to).map(ExpressionReader::place).orElseGet(() -> fields.location("to"));
                found.add(new Found(expressions.license(to, fields.location("to")), at));
            }
        }
        return found.stream().allMatch(Found::isNoAssertion) ? List.of() : found;
    }
}
