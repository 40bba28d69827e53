package org.openweights.schema.spdx3;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.LicenseStatement;
import org.openweights.model.LicenseStatement.Medium;
import org.openweights.schema.fields.Fields;
import org.openweights.validation.Finding;
import org.openweights.validation.SourceLocation;

/** Reads which license an element declares, and which one others conclude that it has. */
final class LicenseReader {
    private static final String DECLARED = "hasDeclaredLicense";
    private static final String CONCLUDED = "hasConcludedLicense";
    private static final String EXPRESSION = "simplelicensing_licenseExpression";
    private static final String INDIVIDUAL = "(https?://spdx\\.org/|expandedlicensing_).+";
    private static final String LISTED = "https?://spdx\\.org/licenses/";

    private final Graph graph;

    LicenseReader(Graph graph) {
        this.graph = graph;
    }

    /** A license that a relationship leads to: as an expression, with what a text of its own is called. */
    private record Found(String expression, Optional<String> name, SourceLocation location) {}

    /**
     * A license that somebody concluded, and that is not the declared one.
     *
     * @param expression the license
     * @param location where it is said
     */
    record Conclusion(String expression, SourceLocation location) {}

    /**
     * {@return the license that an element declares, or none}
     *
     * @param element the element
     * @param link where its text is, if that is said
     */
    LicenseStatement declared(Element element, Optional<String> link) {
        List<Found> found = found(element, DECLARED);
        Optional<String> name = found.size() == 1 ? found.get(0).name() : Optional.empty();
        LicenseDeclaration declaration =
                new LicenseDeclaration(found.stream().map(Found::expression).toList(), name, link);
        return declaration.isEmpty()
                ? LicenseStatement.none()
                : new LicenseStatement(
                        declaration,
                        Medium.METADATA,
                        found.stream().map(Found::location).findFirst());
    }

    /** {@return what was concluded of an element, where that is another license than it declares} */
    List<Conclusion> otherConclusions(Element element) {
        List<String> declared =
                found(element, DECLARED).stream().map(Found::expression).toList();
        return found(element, CONCLUDED).stream()
                .filter(concluded -> !declared.contains(concluded.expression()))
                .map(concluded -> new Conclusion(concluded.expression(), concluded.location()))
                .toList();
    }

    /** {@return the licenses that an element declares and that are not in the document; individuals of SPDX need not be} */
    List<Finding> missing(Element element) {
        List<Finding> missing = new ArrayList<>();
        for (Graph.Relationship related : graph.from(element, DECLARED)) {
            related.use().to().stream()
                    .filter(to -> graph.element(to).isEmpty() && !to.matches(INDIVIDUAL))
                    .forEach(to -> missing.add(related.leadsNowhere(to)));
        }
        return missing;
    }

    private List<Found> found(Element element, String relationship) {
        List<Found> found = new ArrayList<>();
        for (Graph.Relationship related : graph.from(element, relationship)) {
            related.use();
            for (String to : related.to()) {
                SourceLocation at = related.element().fields().location("to");
                graph.element(to).flatMap(this::of).or(() -> individual(to, at)).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Found> of(Element license) {
        Fields fields = license.fields();
        return switch (license.type()) {
            case "simplelicensing_LicenseExpression" -> {
                license.use();
                fields.pass("simplelicensing_licenseListVersion");
                yield fields.text(EXPRESSION)
                        .map(text -> new Found(text, customName(license, text), fields.location(EXPRESSION)));
            }
            case "simplelicensing_SimpleLicensingText", "expandedlicensing_CustomLicense" ->
                license.use().name().map(name -> new Found("other", Optional.of(name), fields.location("name")));
            case "expandedlicensing_ListedLicense" -> individual(license.use().id(), fields.location());
            default -> Optional.empty();
        };
    }

    /** What stands for a license of its own by the name of the text that the expression maps it to. */
    private Optional<String> customName(Element license, String expression) {
        Optional<String> name = Optional.empty();
        for (Fields custom : license.fields().each("simplelicensing_customIdToUri")) {
            custom.pass("type");
            Optional<String> key = custom.text("key");
            Optional<Element> text = custom.text("value").flatMap(graph::element);
            text.ifPresent(Element::use);
            Optional<String> called = text.flatMap(Element::name);
            if (key.filter(expression::equals).isPresent()) {
                name = called;
            }
        }
        return name;
    }

    private static Optional<Found> individual(String iri, SourceLocation location) {
        String last = iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('_')) + 1);
        if (last.equals("NoneLicense")) {
            return Optional.of(new Found("NONE", Optional.empty(), location));
        }
        return iri.matches(LISTED + ".+")
                ? Optional.of(new Found(iri.replaceFirst(LISTED, ""), Optional.empty(), location))
                : Optional.empty();
    }
}
