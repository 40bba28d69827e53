package org.openweights.spdx.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openweights.expression.LicenseExpression;
import org.openweights.expression.LicenseId;
import org.openweights.expression.ParseProblem;
import org.openweights.expression.ParseResult;
import org.openweights.spdx.check.Scope.Value;
import org.openweights.validation.SourceLocation;
import tools.jackson.core.JsonToken;

/** What is asked of each object once it has been read, and of all of them at the end. */
final class ObjectRules {
    private static final String EXPRESSION = "simplelicensing_licenseExpression";
    private static final String CUSTOM_IDS = "simplelicensing_customIdToUri";
    private static final Set<String> KEPT = Set.of(
            EXPRESSION,
            "from",
            "relationshipType",
            "software_primaryPurpose",
            "profileConformance",
            "rootElement",
            "specVersion",
            "externalSpdxId",
            "key",
            "value");
    private static final List<String> LICENSE_LISTS =
            List.of("http://spdx.org/licenses/", "https://spdx.org/licenses/");

    private final Model model;
    private final String source;
    private final Findings findings;
    private final Identifiers identifiers;
    private final Subjects subjects;
    private final Model.Type element;
    private final Model.Type licenseInfo;
    private Optional<SourceLocation> document = Optional.empty();

    ObjectRules(Model model, String source, Findings findings) {
        this.model = model;
        this.source = source;
        this.findings = findings;
        this.identifiers = new Identifiers(model, source, findings);
        this.subjects = new Subjects(model, findings);
        this.element = model.required("Element");
        this.licenseInfo = model.required("simplelicensing_AnyLicenseInfo");
    }

    boolean keeps(String property) {
        return KEPT.contains(property);
    }

    void conclude() {
        identifiers.reportDangling();
        subjects.report();
        if (document.isEmpty()) {
            findings.add(AiProfileRule.NO_DOCUMENT, "There is no SpdxDocument.", SourceLocation.startOf(source));
        }
    }

    void word(Property property, Value value) {
        if (model.vocabulary(property.range()).contains(value.text())) {
            return;
        }
        boolean relationship = property.range().equals("RelationshipType");
        boolean later = Model.of(SpdxVersion.V3_1).vocabulary(property.range()).contains(value.text());
        findings.add(
                relationship ? AiProfileRule.RELATIONSHIP_TYPE : AiProfileRule.VOCABULARY,
                "'" + property.name() + "' is '" + Findings.cut(value.text()) + "', which "
                        + (later ? "comes with SPDX 3.1." : property.range() + " does not have."),
                value.place(),
                value.text());
    }

    void refer(Property property, Value value) {
        refer(value, AiProfileRule.REFERENCE, model.required(property.range()));
    }

    private void refer(Value value, AiProfileRule rule, Model.Type expected) {
        String id = value.text();
        Optional<Model.Type> known = model.individual(id).or(() -> listed(id));
        if (known.isPresent()) {
            if (!known.get().is(expected)) {
                findings.add(
                        rule,
                        "'" + id + "' is a " + known.get().name() + ", and must be a " + expected.name() + ".",
                        value.place(),
                        id);
            }
        } else if (!Property.isIri(id)) {
            findings.add(AiProfileRule.ID, "'" + Findings.cut(id) + "' is no IRI.", value.place(), id);
        } else {
            identifiers.refer(id, new Identifiers.Expectation(rule, expected), value.place());
        }
    }

    /** A license of the SPDX license list, which nobody needs to describe. */
    private Optional<Model.Type> listed(String id) {
        return LICENSE_LISTS.stream()
                .filter(id::startsWith)
                .map(list -> id.substring(list.length()))
                .filter(license -> LicenseExpression.parse(license)
                        .expression()
                        .filter(LicenseExpression.Single.class::isInstance)
                        .isPresent())
                .findFirst()
                .map(license -> model.required("expandedlicensing_ListedLicense"));
    }

    void finish(Scope scope) {
        Optional<Value> name = scope.first("type");
        Optional<Model.Type> type = name.flatMap(text -> model.type(text.text()));
        if (type.isEmpty() || type.get().isAbstract()) {
            untyped(scope, name);
            return;
        }
        if (scope.expected().isPresent() && !type.get().is(scope.expected().get())) {
            findings.add(
                    AiProfileRule.REFERENCE,
                    "This is a " + type.get().name() + ", and must be a "
                            + scope.expected().get().name() + ".",
                    scope.place(source),
                    type.get().name());
        }
        String id = identify(scope, type.get());
        properties(scope, type.get(), id);
        if (type.get().is(model.required("Relationship"))) {
            relationship(scope);
        } else if (type.get().is(model.required("ElementCollection"))) {
            collection(scope, type.get());
        } else if (type.get().is(model.required("software_Package"))) {
            subject(scope, type.get(), id);
        }
        switch (type.get().name()) {
            case "simplelicensing_LicenseExpression" -> expression(scope);
            case "DictionaryEntry" -> dictionaryEntry(scope);
            case "ExternalMap" -> scope.first("externalSpdxId").ifPresent(at -> identifiers.defineElsewhere(at.text()));
            case "CreationInfo" -> creationInfo(scope);
            default -> {}
        }
    }

    /** An object of a class that is not SPDX's: what it says is not judged, but it can be referred to. */
    private void untyped(Scope scope, Optional<Value> name) {
        if (name.isEmpty()) {
            findings.add(AiProfileRule.TYPE, "This object has no 'type'.", scope.place(source));
        } else if (name.get().text().indexOf(':') < 0
                || model.type(name.get().text()).isPresent()) {
            String text = name.get().text();
            findings.add(
                    AiProfileRule.TYPE,
                    "'" + Findings.cut(text) + "' is no class that an object can have.",
                    name.get().place(),
                    text);
        }
        scope.first("spdxId").or(() -> scope.first("@id")).ifPresent(id -> identifiers.defineElsewhere(id.text()));
        scope.deferred().forEach(value -> refer(value, AiProfileRule.REFERENCE, element));
    }

    private String identify(Scope scope, Model.Type type) {
        boolean isElement = type.is(element);
        Optional<Value> id = scope.first("spdxId").or(() -> scope.first("@id"));
        if (isElement && scope.first("spdxId").isEmpty()) {
            findings.add(AiProfileRule.ID, "This " + type.name() + " has no 'spdxId'.", scope.place(source));
        }
        id.ifPresent(value -> {
            String text = value.text();
            boolean blank = text.startsWith("_:");
            if (!Property.isIri(text) || (isElement && blank)) {
                findings.add(AiProfileRule.ID, "'" + Findings.cut(text) + "' is no IRI.", value.place(), text);
            }
            identifiers.define(text, type, value.place());
        });
        return id.map(Value::text).orElse("");
    }

    private void properties(Scope scope, Model.Type type, String id) {
        for (String member : scope.members().keySet()) {
            if (!type.has(member) && !DocumentCheck.isKeyword(member)) {
                findings.add(
                        AiProfileRule.UNKNOWN_PROPERTY,
                        type.name() + " has no property '" + Findings.cut(member) + "'.",
                        scope.place(source, member),
                        id.isEmpty() ? member : id);
            }
        }
        for (String demanded : new TreeSet<>(type.demands())) {
            if (!scope.has(demanded)) {
                boolean creation = demanded.equals("creationInfo");
                String who = id.isEmpty() ? "This " + type.name() : "'" + Findings.cut(id) + "'";
                findings.add(
                        creation ? AiProfileRule.CREATION_INFO : AiProfileRule.REQUIRED,
                        who + " has no '" + demanded + "'.",
                        scope.place(source),
                        id.isEmpty() ? demanded : id);
            }
        }
    }

    private void relationship(Scope scope) {
        String type = scope.first("relationshipType").map(Value::text).orElse("");
        boolean license = Subjects.isLicense(type);
        scope.deferred()
                .forEach(value -> refer(
                        value,
                        license ? AiProfileRule.LICENSE_TARGET : AiProfileRule.REFERENCE,
                        license ? licenseInfo : element));
        if (license) {
            scope.first("from").ifPresent(from -> subjects.license(type, from.text()));
        }
    }

    private void collection(Scope scope, Model.Type type) {
        subjects.claim(scope.all("profileConformance").stream().map(Value::text).toList());
        boolean isDocument = type.name().equals("SpdxDocument");
        if (!scope.has("rootElement") && (isDocument || scope.has("element"))) {
            findings.add(AiProfileRule.ROOT, "This " + type.name() + " has no 'rootElement'.", scope.place(source));
        }
        scope.first("spdxId")
                .ifPresent(own -> scope.all("rootElement").stream()
                        .filter(root -> isDocument && root.text().equals(own.text()))
                        .forEach(root -> findings.add(
                                AiProfileRule.ROOT_DOCUMENT,
                                "The SpdxDocument is its own root element.",
                                root.place(),
                                root.text())));
        if (isDocument && document.isPresent()) {
            findings.add(
                    AiProfileRule.DOCUMENTS,
                    "There is an SpdxDocument in line " + document.get().line() + " already.",
                    scope.place(source));
        } else if (isDocument) {
            document = Optional.of(scope.place(source));
        }
    }

    private void subject(Scope scope, Model.Type type, String id) {
        List<Model.Fact> facts =
                model.facts().stream().filter(fact -> type.is(fact.type())).toList();
        if (facts.isEmpty()) {
            return;
        }
        List<Model.Fact> missing =
                facts.stream().filter(fact -> !states(scope, fact)).toList();
        subjects.add(id, type, scope.place(source), missing);
    }

    /** A word that no vocabulary has is a finding already. */
    private boolean states(Scope scope, Model.Fact fact) {
        if (fact.value().equals("-")) {
            return scope.has(fact.property());
        }
        Set<String> words = model.property(fact.property())
                .map(property -> model.vocabulary(property.range()))
                .orElse(Set.of());
        return scope.all(fact.property()).stream()
                .anyMatch(value -> value.text().equals(fact.value()) || !words.contains(value.text()));
    }

    private void expression(Scope scope) {
        Optional<Value> text = scope.first(EXPRESSION);
        if (text.isEmpty()) {
            return;
        }
        ParseResult result = LicenseExpression.parse(text.get().text());
        if (result instanceof ParseProblem problem) {
            String found = problem.found().isEmpty() ? "" : " '" + Findings.cut(problem.found()) + "'";
            findings.add(
                    AiProfileRule.EXPRESSION,
                    String.format(
                            Locale.ROOT,
                            "The license expression fails at character %d%s: %s.",
                            problem.start() + 1,
                            found,
                            problem.reason().text()),
                    text.get().place(),
                    text.get().text());
            return;
        }
        Set<String> explained = scope.all(CUSTOM_IDS).stream().map(Value::text).collect(Collectors.toSet());
        references(((ParseResult.Parsed) result).value()).stream()
                .filter(reference -> !explained.contains(reference))
                .forEach(reference -> findings.add(
                        AiProfileRule.LICENSE_REFERENCE,
                        "Nothing explains '" + Findings.cut(reference) + "'.",
                        text.get().place(),
                        reference));
    }

    private static Set<String> references(LicenseExpression expression) {
        Set<String> references = expression.licenses().stream()
                .filter(LicenseId::isReference)
                .map(LicenseId::text)
                .collect(Collectors.toCollection(TreeSet::new));
        expression.terms().stream()
                .filter(LicenseExpression.With.class::isInstance)
                .map(term -> ((LicenseExpression.With) term).addition().text())
                .filter(addition -> addition.startsWith("AdditionRef-"))
                .forEach(references::add);
        return references;
    }

    /** An entry that says where the text of a license is: its value is a reference. */
    private void dictionaryEntry(Scope scope) {
        Optional<Scope> above = scope.parent().filter(parent -> scope.segment().startsWith(CUSTOM_IDS));
        above.ifPresent(parent -> {
            scope.first("key").ifPresent(key -> parent.keep(new Value(CUSTOM_IDS, key.text(), key.place())));
            scope.first("value").ifPresent(value -> refer(value, AiProfileRule.REFERENCE, element));
        });
    }

    private void creationInfo(Scope scope) {
        scope.first("specVersion")
                .filter(version -> !model.version().isNamedBy(version.text())
                        && Property.Kind.SEMANTIC_VERSION.accepts(JsonToken.VALUE_STRING, version.text()))
                .ifPresent(version -> findings.add(
                        AiProfileRule.SPEC_VERSION,
                        "'specVersion' is '" + version.text() + "'.",
                        version.place(),
                        version.text()));
    }
}
