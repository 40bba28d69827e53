package org.openweights.spdx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openweights.expression.LicenseExpression;
import org.openweights.expression.LicenseExpression.Absent;
import org.openweights.expression.LicenseId;
import org.openweights.expression.SpdxLicenseList;
import org.openweights.license.License;
import org.openweights.license.LicenseDeclaration;
import org.openweights.license.LicenseDocument;
import org.openweights.license.Resolution;
import org.openweights.openness.EffectiveLicense;
import org.openweights.spdx.graph.ElementId;
import org.openweights.spdx.graph.Individual;
import org.openweights.spdx.graph.LicenseInfo;
import org.openweights.spdx.graph.LicenseText;
import org.openweights.spdx.graph.Relationship;
import org.openweights.spdx.graph.Target;

/** Maps licenses: expressions, what is known of their texts, and how packages stand to them. */
final class LicenseMapping {
    private static final String ADDITION_PREFIX = "AdditionRef-";

    private final Elements elements;
    private final Licensing licensing;

    LicenseMapping(Elements elements, Licensing licensing) {
        this.elements = elements;
        this.licensing = licensing;
    }

    /** Says which license a package declares, and which one it has when all that it inherits is counted. */
    void license(
            ElementId subject, LicenseDeclaration declaration, EffectiveLicense effective, Optional<String> source) {
        Resolution own = effective.own();
        elements.relate(
                subject,
                Relationship.Type.HAS_DECLARED_LICENSE,
                List.of(target(own.expression(), declaration)),
                declared(own, declaration, source));
        elements.relate(
                subject,
                Relationship.Type.HAS_CONCLUDED_LICENSE,
                List.of(target(effective.expression(), declaration)),
                effective.differsFromOwn() ? Optional.of(difference(effective)) : Optional.empty());
    }

    /** A license expression as an element; one that is in part unknown says nothing that SPDX can express. */
    Target target(LicenseExpression expression, LicenseDeclaration declaration) {
        if (expression == Absent.NONE) {
            return Individual.NONE_LICENSE;
        }
        if (expression.terms().stream().anyMatch(Absent.class::isInstance)) {
            return Individual.NO_ASSERTION_LICENSE;
        }
        return element(expression, declaration);
    }

    ElementId element(LicenseExpression expression, LicenseDeclaration declaration) {
        List<LicenseInfo.CustomText> texts = references(expression)
                .map(reference -> new LicenseInfo.CustomText(reference, text(reference, declaration)))
                .toList();
        return elements.add(new LicenseInfo(
                ElementId.of(ElementId.Kind.LICENSE, expression.toString()),
                expression,
                SpdxLicenseList.standard().version(),
                texts));
    }

    private static Stream<String> references(LicenseExpression expression) {
        Stream<String> licenses =
                expression.licenses().stream().filter(LicenseId::isReference).map(LicenseId::text);
        Stream<String> additions = expression.terms().stream()
                .filter(LicenseExpression.With.class::isInstance)
                .map(term -> ((LicenseExpression.With) term).addition().text())
                .filter(addition -> addition.startsWith(ADDITION_PREFIX));
        return Stream.concat(licenses, additions).distinct().sorted();
    }

    private ElementId text(String reference, LicenseDeclaration declaration) {
        ElementId id = ElementId.of(ElementId.Kind.LICENSE_TEXT, reference);
        if (elements.contains(id)) {
            return id;
        }
        Optional<License> license = licensing.license(new LicenseId(reference));
        return elements.add(license.map(known -> new LicenseText(id, reference, known.name(), describe(known)))
                .orElseGet(() -> new LicenseText(
                        id, reference, declaration.name().map(Text::clean).orElse(reference), describe(declaration))));
    }

    /** Where the text of a license is to be found: the texts themselves are not ours to hand on. */
    private static String describe(License license) {
        List<String> words = new ArrayList<>();
        words.add(license.name());
        if (!license.steward().isEmpty()) {
            words.add("by " + license.steward());
        }
        license.date().ifPresent(date -> words.add("of " + date));
        StringBuilder text = new StringBuilder(String.join(", ", words)).append('.');
        url(license)
                .ifPresentOrElse(
                        url -> text.append(" Its text is not reproduced here; it is published at ")
                                .append(url)
                                .append(" ."),
                        () -> text.append(" Its text is not reproduced here."));
        return text.toString();
    }

    private static Optional<String> url(License license) {
        return Stream.concat(
                        license.documents().stream().map(LicenseDocument::url).flatMap(Optional::stream),
                        license.aliases().urls().stream())
                .findFirst();
    }

    private static String describe(LicenseDeclaration declaration) {
        StringBuilder text = new StringBuilder("A license of its own");
        declaration
                .name()
                .map(Text::clean)
                .ifPresent(name -> text.append(", named '").append(name).append('\''));
        declaration
                .link()
                .map(Text::clean)
                .ifPresent(link -> text.append(", to be found at ").append(link).append(' '));
        return text.append(". Its text is not known.").toString();
    }

    private static Optional<String> declared(Resolution own, LicenseDeclaration declaration, Optional<String> source) {
        String meaning = declaration.isEmpty() ? "No license is stated." : meaning(own, declaration);
        String comment =
                meaning + source.map(where -> " Known from " + where + ".").orElse("");
        return Optional.of(comment.strip()).filter(text -> !text.isEmpty());
    }

    private static String meaning(Resolution own, LicenseDeclaration declaration) {
        String written = Text.clean(own.declared());
        if (written.equals(own.expression().toString())) {
            return "";
        }
        StringBuilder comment =
                new StringBuilder("Declared as '").append(written).append('\'');
        declaration
                .name()
                .map(Text::clean)
                .ifPresent(
                        name -> comment.append(" with the name '").append(name).append('\''));
        declaration
                .link()
                .map(Text::clean)
                .ifPresent(link -> comment.append(" and the link ").append(link).append(' '));
        comment.append(
                own.isKnown() ? ", which means " + own.expression() : ", which does not say which license is meant");
        comment.append(" (").append(own.grade()).append(").");
        if (!own.reason().isBlank()) {
            comment.append(' ').append(Text.clean(own.reason()));
        }
        return comment.toString();
    }

    private static String difference(EffectiveLicense effective) {
        List<String> sentences = new ArrayList<>();
        sentences.add("The declared license is " + effective.own().expression() + ".");
        effective.inherited().forEach(base -> sentences.add(sentence(base)));
        return String.join(" ", sentences);
    }

    private static String sentence(EffectiveLicense.Inherited base) {
        String model = "The base model " + Text.clean(base.model()) + " ("
                + base.relation().keyword() + ") ";
        return base.resolution().isKnown()
                ? model + "brings " + base.resolution().expression() + "."
                : model + "has a license that is not known.";
    }
}
