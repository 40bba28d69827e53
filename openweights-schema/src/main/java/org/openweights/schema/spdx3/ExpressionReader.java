package org.openweights.schema.spdx3;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openweights.expression.LicenseExpression;
import org.openweights.expression.ParseProblem;
import org.openweights.expression.SpdxLicenseList;
import org.openweights.schema.fields.Fields;
import org.openweights.schema.reading.OwnLicense;
import org.openweights.schema.source.Excerpt;
import org.openweights.schema.source.Unread;
import org.openweights.validation.Finding;
import org.openweights.validation.SourceLocation;

/**
 * Reads the elements that stand for licenses into license expressions: one that is an expression already, and the classes of
 * the expanded licensing profile, which take an expression apart.
 */
final class ExpressionReader {
    private static final String EXPRESSION = "simplelicensing_licenseExpression";
    private static final String MEMBER = "expandedlicensing_member";
    private static final String LISTED = "https?://spdx\\.org/licenses/";
    private static final String REFERENCE = "LicenseRef-";
    private static final String ADDITION = "AdditionRef-";
    private static final String ONLY = "-only";
    private static final String OR_LATER = "-or-later";

    /** Sets can be members of sets over and over, so that a short document stands for an endless expression. */
    private static final int LONGEST = 10_000;

    private final Graph graph;
    private final List<Finding> findings;
    private final Map<String, Optional<License>> licenses = new HashMap<>();
    private final Map<String, Optional<String>> terms = new HashMap<>();
    private final Set<String> entered = new HashSet<>();

    /**
     * Makes a reader.
     *
     * @param graph the graph
     * @param findings where to put what is found to be wrong
     */
    ExpressionReader(Graph graph, List<Finding> findings) {
        this.graph = graph;
        this.findings = findings;
    }

    /**
     * What an element says as a license.
     *
     * @param expression the expression; what cannot be read as one, as a text that is the name of nothing
     * @param name what a license that is on no list is called
     * @param isRead whether it could be read
     */
    record License(String expression, Optional<String> name, boolean isRead) {
        private static final License NO_ASSERTION = License.of("NOASSERTION");

        static License of(String expression) {
            return new License(expression, Optional.empty(), true);
        }

        static License unread(String id) {
            return new License(Unread.text(id), Optional.empty(), false);
        }

        boolean isNoAssertion() {
            return equals(NO_ASSERTION);
        }
    }

    /** {@return where an element says which license it is} */
    static SourceLocation place(Element license) {
        return license.fields().location(license.fields().peek(EXPRESSION).isPresent() ? EXPRESSION : "name");
    }

    /**
     * {@return the license that an identifier leads to}
     *
     * @param id the identifier of an element, or of a license of the SPDX list
     * @param from where it is referred to
     */
    License license(String id, SourceLocation from) {
        return isNoAssertion(id) ? License.NO_ASSERTION : known(id, from).orElseGet(() -> License.unread(id));
    }

    private Optional<License> known(String id, SourceLocation from) {
        Optional<Element> element = graph.element(id);
        if (graph.isContested(id)) {
            return Optional.empty();
        }
        if (element.isPresent()) {
            return of(element.get());
        }
        Optional<License> individual = individual(id).map(License::of);
        if (individual.isEmpty() && !isNoAssertion(id)) {
            graph.miss(id, from);
        }
        return individual;
    }

    private Optional<License> of(Element license) {
        Optional<License> known = licenses.get(license.id());
        if (known == null) {
            known = read(license);
            licenses.put(license.id(), known);
        }
        return known;
    }

    private Optional<License> read(Element license) {
        Fields fields = license.fields();
        return switch (license.type()) {
            case "simplelicensing_LicenseExpression" -> {
                license.use();
                fields.pass("simplelicensing_licenseListVersion");
                yield fields.text(EXPRESSION).map(text -> {
                    if (LicenseExpression.parse(text) instanceof ParseProblem problem
                            && !graph.isMisread(fields, EXPRESSION)) {
                        findings.add(misspelled(fields, text, problem));
                    }
                    return new License(text, customName(license, text), true);
                });
            }
            case "simplelicensing_SimpleLicensingText", "expandedlicensing_CustomLicense" -> Optional.of(own(license));
            default -> term(license).map(License::of);
        };
    }

    /** By its class it is on no list, whatever it is called. */
    private static License own(Element license) {
        Optional<String> name = license.use().name();
        String reference = reference(REFERENCE, license);
        return new License(
                name.map(called -> OwnLicense.declared(called, reference)).orElse(reference), name, true);
    }

    private static Finding misspelled(Fields fields, String text, ParseProblem problem) {
        Spdx3Rule rule = Spdx3Rule.EXPRESSION;
        return Finding.of(
                rule,
                "The expression cannot be read: " + Excerpt.of(problem.place()) + ", "
                        + problem.reason().text() + ". " + rule.remedy(),
                fields.location(EXPRESSION),
                text);
    }

    /** {@return an element as a part of an expression; a license or an addition that is on no list by a reference} */
    private Optional<String> term(Element license) {
        Optional<String> known = terms.get(license.id());
        if (known != null) {
            return known;
        }
        if (!entered.add(license.id())) {
            return unreadable(license, "contains itself");
        }
        Optional<String> term = termOnce(license);
        entered.remove(license.id());
        terms.put(license.id(), term);
        return term;
    }

    private Optional<String> unreadable(Element license, String why) {
        Spdx3Rule rule = Spdx3Rule.EXPRESSION;
        if (graph.hidden().classOf(license)) {
            return Optional.empty();
        }
        findings.add(Finding.of(
                rule,
                "This license cannot be read as an expression: it " + why + ". " + rule.remedy(),
                license.use().fields().location()));
        return Optional.empty();
    }

    private Optional<String> termOnce(Element license) {
        return switch (license.type()) {
            case "simplelicensing_LicenseExpression" -> of(license).map(License::expression);
            case "simplelicensing_SimpleLicensingText", "expandedlicensing_CustomLicense" ->
                Optional.of(reference(REFERENCE, license.use()));
            case "expandedlicensing_CustomLicenseAddition" -> Optional.of(reference(ADDITION, license.use()));
            case "expandedlicensing_ListedLicense", "expandedlicensing_ListedLicenseException" ->
                listed(license.use())
                        .or(() -> unreadable(license, "does not say which license of the SPDX list it is"));
            case "expandedlicensing_OrLaterOperator" ->
                part(license, "expandedlicensing_subjectLicense").map(ExpressionReader::orLater);
            case "expandedlicensing_WithAdditionOperator" ->
                part(license, "expandedlicensing_subjectExtendableLicense")
                        .flatMap(subject -> part(license, "expandedlicensing_subjectAddition")
                                .map(addition -> subject + " WITH " + addition));
            case "expandedlicensing_ConjunctiveLicenseSet" -> members(license, " AND ");
            case "expandedlicensing_DisjunctiveLicenseSet" -> members(license, " OR ");
            default -> unreadable(license, "is of the class '" + Excerpt.of(license.type()) + "'");
        };
    }

    private Optional<String> part(Element operator, String property) {
        return parts(operator, property).map(parts -> parts.get(0));
    }

    private Optional<String> members(Element set, String operator) {
        return parts(set, MEMBER).map(members -> String.join(operator, members));
    }

    /** {@return what a property leads to, as parts of an expression; empty if one of them cannot be read} */
    private Optional<List<String>> parts(Element owner, String property) {
        Fields fields = owner.use().fields();
        List<String> ids = Graph.take(fields, property);
        List<String> parts = new ArrayList<>();
        int length = 0;
        for (String id : ids) {
            Optional<String> part = graph.element(id)
                    .filter(element -> !graph.isContested(id))
                    .map(this::term)
                    .orElseGet(() -> known(id, fields.location(property)).map(License::expression));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(closed(part.get()));
            length += part.get().length();
            if (length > LONGEST) {
                unreadable(owner, "is longer than " + LONGEST + " characters");
                return Optional.empty();
            }
        }
        if (parts.isEmpty()) {
            unreadable(owner, "has no '" + property + "'");
            return Optional.empty();
        }
        return Optional.of(parts);
    }

    /** What stands for a license of its own by the name of the text that the expression maps it to. */
    private Optional<String> customName(Element license, String expression) {
        Optional<String> name = Optional.empty();
        for (Fields custom : license.fields().each("simplelicensing_customIdToUri")) {
            custom.pass("type");
            Optional<String> key = custom.text("key");
            Optional<Element> text = custom.text("value").flatMap(graph::element);
            text.map(Element::use).ifPresent(used -> graph.passDerived(used, "simplelicensing_licenseText"));
            Optional<String> called = text.flatMap(Element::name);
            if (key.filter(expression::equals).isPresent()) {
                name = called;
            }
        }
        return name;
    }

    /** A license of the list that the document describes itself goes by its identifier there, or else by its name. */
    private static Optional<String> listed(Element license) {
        Optional<String> name = license.name();
        return individual(license.id())
                .or(() -> name.filter(
                        word -> SpdxLicenseList.standard().license(word).isPresent()
                                || SpdxLicenseList.standard().exception(word).isPresent()));
    }

    private static Optional<String> individual(String iri) {
        if (isIndividual(iri, "NoneLicense")) {
            return Optional.of("NONE");
        }
        return iri.matches(LISTED + ".+") ? Optional.of(iri.replaceFirst(LISTED, "")) : Optional.empty();
    }

    /** {@return whether an identifier is that by which nothing is asserted of a license} */
    static boolean isNoAssertion(String iri) {
        return isIndividual(iri, "NoAssertionLicense");
    }

    private static boolean isIndividual(String iri, String individual) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('_')) + 1)
                .equals(individual);
    }

    /** {@return a reference of the form that expressions have, by the last part of the identifier or by the name} */
    private static String reference(String prefix, Element license) {
        String id = license.id();
        int at = id.lastIndexOf(prefix);
        String known = at < 0 ? license.name().orElse("") : id.substring(at + prefix.length());
        String word = known.replaceAll("[^A-Za-z0-9.-]+", "-");
        return prefix + (word.isEmpty() ? "unnamed" : word);
    }

    private static String orLater(String license) {
        String family = license.endsWith(ONLY) ? license.substring(0, license.length() - ONLY.length()) : license;
        return SpdxLicenseList.standard()
                .license(family + OR_LATER)
                .map(later -> later.id().text())
                .orElse(license + "+");
    }

    private static String closed(String expression) {
        return expression.contains(" AND ") || expression.contains(" OR ") ? "(" + expression + ")" : expression;
    }
}
