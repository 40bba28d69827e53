package org.openweights.spdx.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openweights.expression.LicenseExpression;
import org.openweights.expression.LicenseId;
import org.openweights.expression.ParseProblem;
import org.openweights.expression.ParseResult;
import org.openweights.spdx.check.Scope.Reference;
import org.openweights.spdx.check.Scope.Value;
import org.openweights.validation.Severity;
import tools.jackson.core.JsonToken;

/** What is asked of each object once it has been read, and of all of them at the end. */
final class ObjectRules {
    private static final String EXPRESSION = "simplelicensing_licenseExpression";
    private static final String CUSTOM_IDS = "simplelicensing_customIdToUri";
    /** Kept where the entries of {@link #CUSTOM_IDS} are objects of the graph: what they explain is not known. */
    private static final String ENTRIES_ELSEWHERE = "entries elsewhere";

    private static final Set<String> KEPT = Set.of(
            EXPRESSION,
            "from",
            "relationshipType",
            "software_primaryPurpose",
            "profileConformance",
            "specVersion",
            "externalSpdxId",
            "key",
            "value");
    private static final Set<String> COLLECTED = Set.of("element", "rootElement");
    private static final List<String> LICENSE_LISTS =
            List.of("http://spdx.org/licenses/", "https://spdx.org/licenses/");
    private static final Map<String, String> SPECIAL =
            Map.of("NONE", "expandedlicensing_NoneLicense", "NOASSERTION", "expandedlicensing_NoAssertionLicense");
    /** How many references of an object wait for its end; more than these are not judged by what stands there. */
    private static final int MOST_DEFERRED = 10_000;

    private final Model model;
    private final String source;
    private final Findings findings;
    private final Prefixes prefixes;
    private final Identifiers identifiers;
    private final Subjects subjects;
    private final Model.Type element;
    private final Expectation license;
    private final Expectation licenseText;
    private Optional<Place> document = Optional.empty();
    private Optional<Place> inline = Optional.empty();
    private int inlined;
    private boolean misread;

    ObjectRules(Model model, String source, Findings findings, Prefixes prefixes) {
        this.model = model;
        this.source = source;
        this.findings = findings;
        this.prefixes = prefixes;
        this.identifiers = new Identifiers(model, source, findings);
        this.subjects = new Subjects(model, findings);
        this.element = model.required("Element");
        this.license = new Expectation(Expectation.Kind.LICENSE, model.required("simplelicensing_AnyLicenseInfo"));
        this.licenseText = new Expectation(Expectation.Kind.LICENSE_TEXT, element);
    }

    boolean keeps(String property) {
        return KEPT.contains(property);
    }

    /** Says that there is something that could not be read as an object, which is a finding: it may be the document. */
    void misread() {
        misread = true;
    }

    /** Judges the whole; without a graph, there is no place for an element but inside another. */
    void conclude(boolean graph) {
        identifiers.reportDangling();
        subjects.report();
        inline.filter(first -> graph)
                .ifPresent(first -> findings.add(
                        AiProfileRule.INLINE,
                        "This element stands inside another"
                                + (inlined > 1 ? ", as do " + (inlined - 1) + " more." : "."),
                        first));
        if (document.isEmpty() && !misread) {
            findings.add(AiProfileRule.NO_DOCUMENT, "There is no SpdxDocument.", Place.startOf(source));
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

    /** Follows a reference: at once, or when its object ends and says who refers, and for what. */
    void refer(Scope scope, Property property, Value value) {
        if (property.name().equals(CUSTOM_IDS)) {
            scope.keep(new Value(ENTRIES_ELSEWHERE, value.text(), value.place()));
        }
        boolean member = COLLECTED.contains(property.name());
        Expectation expectation = new Expectation(
                member ? Expectation.Kind.MEMBER : Expectation.Kind.VALUE, model.required(property.range()));
        boolean late = property.name().equals("to") || scope.owner().id().isEmpty();
        if (late && scope.deferred().size() < MOST_DEFERRED) {
            scope.defer(new Reference(value, expectation));
        } else {
            follow(value, expectation);
        }
    }

    private void follow(Value value, Expectation expected) {
        String id = value.text();
        Optional<Model.Type> known = model.individual(id).or(() -> listed(id));
        if (known.isEmpty()) {
            identifiers.refer(id, expected, value.place());
        } else if (!expected.accepts(known.get())) {
            findings.add(
                    expected.rule(known.get()),
                    Findings.quoted(id) + " " + expected.objection(known.get()) + ".",
                    value.place(),
                    id);
        }
    }

    /** Follows what waited for the end of an object; where its element is not known yet, the object around it takes over. */
    private void settle(Scope scope) {
        boolean isUnknown = scope.owner().id().isEmpty() && scope.expected().isPresent();
        Optional<Scope> above = isUnknown ? scope.parent() : Optional.empty();
        for (Reference reference : scope.deferred()) {
            if (above.filter(parent -> parent.deferred().size() < MOST_DEFERRED).isPresent()) {
                above.get().defer(reference);
            } else {
                follow(reference.value(), reference.expectation());
            }
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
        Optional<Model.Type> type = name.flatMap(this::type).filter(found -> !found.isAbstract());
        if (type.isEmpty()) {
            untyped(scope, name);
        } else if (isAsExpected(scope, type.get())) {
            judge(scope, type.get());
        } else {
            identify(scope, type.get());
        }
        settle(scope);
    }

    /** The class of an object; if it is named by its IRI, that is a finding. */
    private Optional<Model.Type> type(Value name) {
        Optional<Model.Type> meant = model.typeOf(name.text());
        meant.ifPresent(type -> findings.add(
                AiProfileRule.TYPE,
                Findings.quoted(name.text()) + " is written '" + type.name() + "' in JSON.",
                name.place(),
                name.text()));
        return meant.or(() -> model.type(name.text()));
    }

    /** Whether an object inside another has a class that can stand there. An element is judged like a reference to it. */
    private boolean isAsExpected(Scope scope, Model.Type type) {
        boolean isReference = type.is(element) && scope.owner().id().isPresent() && isIdentified(scope);
        Optional<Model.Type> expected = scope.expected().filter(wanted -> !isReference && !type.is(wanted));
        expected.ifPresent(wanted -> findings.add(
                AiProfileRule.REFERENCE,
                "This is a " + type.name() + ", and must be a " + wanted.name() + ".",
                scope.place(source),
                type.name()));
        return expected.isEmpty();
    }

    private static boolean isIdentified(Scope scope) {
        return scope.first("spdxId").or(() -> scope.first("@id")).isPresent();
    }

    private void judge(Scope scope, Model.Type type) {
        Identity identity = identify(scope, type);
        properties(scope, type, identity.id());
        if (type.is(element) && scope.expected().isPresent()) {
            inline(scope, identity.id());
        }
        if (type.is(model.required("Relationship"))) {
            relationship(scope, identity.again());
        } else if (type.is(model.required("ElementCollection"))) {
            collection(scope, type, identity.again());
        } else if (type.is(model.required("software_Package")) && !identity.again()) {
            subject(scope, type, identity.id());
        }
        switch (type.name()) {
            case "simplelicensing_LicenseExpression" -> expression(scope);
            case "DictionaryEntry" -> dictionaryEntry(scope);
            case "ExternalMap" -> scope.first("externalSpdxId").ifPresent(this::external);
            case "CreationInfo" -> creationInfo(scope);
            default -> {}
        }
    }

    private void external(Value id) {
        identifiers.defineElsewhere(id.text());
        identifiers.defineElsewhere(prefixes.expand(id.text()));
    }

    /** An object of a class that is not SPDX's: what it says is not judged, which is told, but it can be referred to. */
    private void untyped(Scope scope, Optional<Value> name) {
        boolean extension = scope.expected()
                .filter(type -> type.name().equals("extension_Extension"))
                .isPresent();
        boolean isForeign = name.filter(text -> text.text().indexOf(':') >= 0
                        && model.typeOf(text.text()).isEmpty())
                .isPresent();
        if (!extension || !isForeign) {
            misread();
            noClass(scope, name, isForeign ? Severity.WARNING : Severity.ERROR);
        }
        scope.first("spdxId").or(() -> scope.first("@id")).ifPresent(id -> identifiers.defineElsewhere(id.text()));
    }

    private void noClass(Scope scope, Optional<Value> name, Severity severity) {
        if (name.isPresent()) {
            String text = name.get().text();
            findings.add(
                    AiProfileRule.TYPE,
                    severity,
                    Findings.quoted(text) + " is no class that an object can have.",
                    name.get().place(),
                    text);
        } else if (!scope.has("type")) {
            findings.add(AiProfileRule.TYPE, "This object has no 'type'.", scope.place(source));
        }
    }

    /**
     * Who an object is.
     *
     * @param id its identifier; empty if it has none
     * @param again whether another object has it already
     */
    private record Identity(String id, boolean again) {}

    private Identity identify(Scope scope, Model.Type type) {
        boolean isElement = type.is(element);
        if (isElement != scope.has("spdxId") || (isElement && scope.has("@id"))) {
            wrongKeyword(scope, type, isElement);
        }
        Optional<Value> id = scope.first("spdxId").or(() -> scope.first("@id"));
        String text = id.map(Value::text).orElse("");
        id.filter(value -> !Property.isIri(text) || (isElement && text.startsWith("_:")))
                .ifPresent(value ->
                        findings.add(AiProfileRule.ID, Findings.quoted(text) + " is no IRI.", value.place(), text));
        if (text.isEmpty()) {
            identifiers.defineUnidentified(type);
            return new Identity("", false);
        }
        return new Identity(text, !identifiers.define(text, type, id.get().place()));
    }

    private void wrongKeyword(Scope scope, Model.Type type, boolean isElement) {
        if (!scope.has("spdxId")) {
            findings.add(AiProfileRule.ID, "This " + type.name() + " has no 'spdxId'.", scope.place(source));
        } else {
            findings.add(
                    AiProfileRule.ID,
                    isElement
                            ? "This " + type.name() + " has an '@id' beside its 'spdxId'."
                            : "This " + type.name() + " has an 'spdxId', and is no element.",
                    scope.place(source, isElement ? "@id" : "spdxId"));
        }
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

    /** An element inside another is followed like a reference to it. */
    private void inline(Scope scope, String id) {
        inlined++;
        inline = inline.or(() -> Optional.of(scope.place(source)));
        Scope around = scope.parent().orElseThrow();
        String name = scope.property();
        if (!id.isEmpty()) {
            Value value = new Value(name, id, new Place(scope.place(source).location(), around.owner()));
            if (keeps(name)) {
                around.keep(value);
            }
            model.property(name).ifPresent(property -> refer(around, property, value));
        }
    }

    private void relationship(Scope scope, boolean again) {
        String type = scope.first("relationshipType").map(Value::text).orElse("");
        Optional<String> from = scope.first("from").map(Value::text);
        if (Subjects.isLicense(type)) {
            scope.deferred()
                    .replaceAll(to -> to.value().property().equals("to") ? new Reference(to.value(), license) : to);
            from.ifPresent(id -> subjects.license(type, id, licenses(scope, type), again));
        } else if (!model.vocabulary("RelationshipType").contains(type)) {
            from.ifPresent(id -> subjects.untyped(type, id));
        }
    }

    /** How many licenses a relationship leads to. */
    private int licenses(Scope scope, String type) {
        Set<String> targets = scope.deferred().stream()
                .map(Reference::value)
                .filter(value -> value.property().equals("to"))
                .map(Value::text)
                .collect(Collectors.toSet());
        targets.forEach(target -> subjects.excuse(type, target));
        if (scope.count("to") > MOST_DEFERRED) {
            findings.add(
                    AiProfileRule.LIMIT,
                    "There are more than " + MOST_DEFERRED + " licenses in one relationship.",
                    scope.place(source, "to"));
            return 1;
        }
        return Math.max(1, targets.size());
    }

    private void collection(Scope scope, Model.Type type, boolean again) {
        subjects.claim(scope.all("profileConformance").stream().map(Value::text).toList());
        boolean isDocument = type.name().equals("SpdxDocument");
        if (!scope.has("rootElement") && (isDocument || scope.has("element"))) {
            findings.add(AiProfileRule.ROOT, "This " + type.name() + " has no 'rootElement'.", scope.place(source));
        }
        if (isDocument && document.isPresent() && !again) {
            findings.add(
                    AiProfileRule.DOCUMENTS,
                    "There is an SpdxDocument in line "
                            + document.get().location().line() + " already.",
                    scope.place(source));
        } else if (isDocument) {
            document = document.or(() -> Optional.of(scope.place(source)));
        }
    }

    private void subject(Scope scope, Model.Type type, String id) {
        List<Model.Fact> facts =
                model.facts().stream().filter(fact -> type.is(fact.type())).toList();
        if (facts.isEmpty()) {
            return;
        }
        List<Subjects.Breach> breaches = facts.stream()
                .map(fact -> new Subjects.Breach(fact, states(scope, fact) ? scope.count(fact.property()) : 0))
                .filter(breach -> breach.values() == 0 || (breach.fact().single() && breach.values() > 1))
                .toList();
        subjects.add(id, type, scope.place(source), breaches);
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
        Optional<String> individual =
                Optional.ofNullable(SPECIAL.get(text.get().text().strip().toUpperCase(Locale.ROOT)));
        if (individual.isPresent()) {
            findings.add(
                    AiProfileRule.EXPRESSION,
                    Findings.quoted(text.get().text()) + " is no license: this is what '" + individual.get()
                            + "' is for, in the place of this element.",
                    text.get().place(),
                    text.get().text());
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
        if (!scope.all(ENTRIES_ELSEWHERE).isEmpty()) {
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
        Optional<Scope> above = scope.parent().filter(parent -> scope.property().equals(CUSTOM_IDS));
        Optional<Value> value = scope.first("value");
        if (above.isEmpty() || value.isEmpty()) {
            return;
        }
        scope.first("key").ifPresent(key -> above.get().keep(new Value(CUSTOM_IDS, key.text(), key.place())));
        String id = prefixes.expand(value.get().text());
        scope.defer(new Reference(new Value("value", id, value.get().place()), licenseText));
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
