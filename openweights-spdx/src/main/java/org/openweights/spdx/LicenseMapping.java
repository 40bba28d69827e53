package org.openweights.spdx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openweights.expression.LicenseExpression;
import org.openweights.expression.LicenseExpression.Absent;
import org.openweights.expression.LicenseId;
import org.openweights.expression.SpdxLicenseList;
import org.openweights.license.License;
import org.openweights.license.LicenseDeclaration;
import org.openweights.license.LicenseDocument;
import org.openweights.license.Resolution;
import org.openweights.model.ModelRelease;
import org.openweights.model.Relation;
import org.openweights.openness.EffectiveLicense;
import org.openweights.openness.Knowledge;
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
    private final Knowledge knowledge;
    private final Map<String, String> texts;
    private final Map<String, LicenseDeclaration> declarations = new HashMap<>();

    LicenseMapping(Elements elements, Knowledge knowledge, Map<String, String> texts) {
        this.elements = elements;
        this.knowledge = knowledge;
        this.texts = texts;
    }

    /** Says which license a package declares, and which one it has when all that it inherits is counted. */
    void license(
            ElementId subject, LicenseDeclaration declaration, EffectiveLicense effective, Optional<String> source) {
        declare(subject, effective.own(), declaration, source);
        conclude(
                subject, effective, effective.differsFromOwn() ? Optional.of(difference(effective)) : Optional.empty());
    }

    /** Says which license a package declares, and which one was concluded for it from more than that. */
    void license(ElementId subject, ModelRelease release, SpdxOptions.Conclusion conclusion) {
        LicenseDeclaration declaration = release.license().declaration();
        declare(subject, knowledge.licenses().resolve(declaration), declaration, Optional.empty());
        EffectiveLicense effective = EffectiveLicense.of(release.withLicense(conclusion.license()), knowledge);
        String reason = Text.clean(conclusion.reason());
        refer(effective.own(), conclusion.license().declaration());
        conclude(
                subject,
                effective,
                Optional.of(effective.differsFromOwn() ? reason + " " + difference(effective) : reason));
    }

    private void declare(ElementId subject, Resolution own, LicenseDeclaration declaration, Optional<String> source) {
        refer(own, declaration);
        elements.relate(
                subject,
                Relationship.Type.HAS_DECLARED_LICENSE,
                List.of(target(own.expression())),
                declared(own, declaration, source));
    }

    private void refer(Resolution own, LicenseDeclaration declaration) {
        references(own.expression()).forEach(reference -> declarations.putIfAbsent(reference, declaration));
    }

    private void conclude(ElementId subject, EffectiveLicense effective, Optional<String> why) {
        elements.relate(subject, Relationship.Type.HAS_CONCLUDED_LICENSE, List.of(target(effective.expression())), why);
    }

    /** An expression as an element of the document. */
    ElementId element(LicenseExpression expression) {
        List<LicenseInfo.CustomText> texts = references(expression)
                .map(reference -> new LicenseInfo.CustomText(reference, textId(reference)))
                .toList();
        return elements.add(new LicenseInfo(
                elements.id(ElementId.Kind.LICENSE, expression.toString()),
                expression,
                SpdxLicenseList.standard().version(),
                texts));
    }

    /** Describes every license that an expression of the document refers to; call it last. */
    void describeTexts() {
        elements.all().stream()
                .filter(LicenseInfo.class::isInstance)
                .flatMap(license -> ((LicenseInfo) license).texts().stream())
                .map(LicenseInfo.CustomText::reference)
                .forEach(reference -> elements.add(text(reference)));
    }

    /** An expression that is unknown in part says nothing that SPDX can express. */
    private Target target(LicenseExpression expression) {
        if (expression == Absent.NONE) {
            return Individual.NONE_LICENSE;
        }
        return isPrintable(expression) ? element(expression) : Individual.NO_ASSERTION_LICENSE;
    }

    private static boolean isPrintable(LicenseExpression expression) {
        return expression.terms().stream().noneMatch(Absent.class::isInstance);
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

    private ElementId textId(String reference) {
        return elements.id(ElementId.Kind.LICENSE_TEXT, reference);
    }

    private LicenseText text(String reference) {
        LicenseDeclaration declaration = declarations.getOrDefault(reference, LicenseDeclaration.none());
        Optional<License> known = knowledge.licenses().catalog().find(new LicenseId(reference));
        return new LicenseText(
                textId(reference),
                reference,
                known.map(License::name)
                        .orElseGet(() -> Text.nonBlank(declaration.name()).orElse(reference)),
                Text.nonBlank(Optional.ofNullable(texts.get(reference)))
                        .or(() -> known.map(LicenseMapping::describe))
                        .orElseGet(() -> describe(declaration)));
    }

    /** Where the text of a license is to be found: what the library knows of texts is not its own to hand on. */
    private static String describe(License license) {
        String steward = license.steward().isEmpty() ? "" : ", by " + license.steward();
        String date = license.date().map(of -> ", of " + of).orElse("");
        String url = url(license).map(at -> "; it is published at <" + at + ">").orElse("");
        return license.name() + steward + date + ". Its text is not reproduced here" + url + ".";
    }

    private static Optional<String> url(License license) {
        return Stream.concat(
                        license.documents().stream().map(LicenseDocument::url).flatMap(Optional::stream),
                        license.aliases().urls().stream())
                .findFirst();
    }

    private static String describe(LicenseDeclaration declaration) {
        String name = Text.nonBlank(declaration.name())
                .map(as -> ", named '" + as + "'")
                .orElse("");
        String link = Text.nonBlank(declaration.link())
                .map(at -> ", linked as <" + at + ">")
                .orElse("");
        return "A license of its own" + name + link + ". Its text is not reproduced here.";
    }

    private static Optional<String> declared(Resolution own, LicenseDeclaration declaration, Optional<String> source) {
        String meaning = declaration.isEmpty() ? "No license is stated." : meaning(own, declaration);
        String known = source.map(from -> "Known from: " + from + ".").orElse("");
        return Optional.of((meaning + " " + known).strip()).filter(comment -> !comment.isEmpty());
    }

    private static String meaning(Resolution own, LicenseDeclaration declaration) {
        String written = Text.clean(own.declared());
        boolean said = own.expression() instanceof Absent || isPrintable(own.expression());
        if (said && written.equals(own.expression().toString())) {
            return "";
        }
        String as = Stream.of(
                        Optional.of(written).filter(text -> !text.isBlank()).map(text -> "as '" + text + "'"),
                        Text.nonBlank(declaration.name()).map(name -> "with the name '" + name + "'"),
                        Text.nonBlank(declaration.link()).map(link -> "with the link <" + link + ">"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        String remarked = declaration.remarks().stream()
                .map(remark -> " with the remark '" + Text.clean(remark) + "'")
                .collect(Collectors.joining());
        String means = isPrintable(own.expression())
                ? "which means " + own.expression()
                : "which does not say which license is meant";
        return ("Declared " + as + remarked + ", " + means + " (grade: " + Text.words(own.grade()) + "). "
                        + Text.clean(own.reason()))
                .strip();
    }

    private static String difference(EffectiveLicense effective) {
        String own = effective.own().isKnown()
                ? "The model itself declares " + effective.own().expression() + "."
                : "Which license the model itself declares is not known.";
        return Stream.concat(Stream.of(own), effective.inherited().stream().map(LicenseMapping::inherited))
                .collect(Collectors.joining(" "));
    }

    private static String inherited(EffectiveLicense.Inherited base) {
        String license = base.resolution().isKnown()
                ? "brings " + base.resolution().expression()
                : "has a license that is not known";
        String relation = base.relation() == Relation.UNSTATED
                ? ""
                : " (" + base.relation().keyword() + ")";
        return "The base model " + Text.clean(base.model()) + relation + " " + license + ".";
    }
}
