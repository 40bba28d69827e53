package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.DatasetUse;
import org.openweights.model.ModelRelease;
import org.openweights.model.Provenance;
import org.openweights.validation.Finding;

/** Documents with one fault each, made by small edits of a good one; each has one finding, with its code and place. */
class AiProfileMutantsTest {
    private static final String X = "https://example.org/x#";
    private static final String AGENT = X + "agent/unknown/Example%20Organization";
    private static final String ELEMENT = "/@graph/[0-9]+";
    private static final String GOOD = good();

    record Mutant(String fault, String document, String code, String pointer) {
        @Override
        public String toString() {
            return fault;
        }
    }

    static Stream<Mutant> mutants() {
        return Stream.of(
                        facts(), licenses(), moreLicenses(), references(), identifiers(), values(), shapes(), context())
                .flatMap(List::stream);
    }

    private static List<Mutant> facts() {
        return List.of(
                edit("model without purpose", line("software_primaryPurpose", "model"), "", "AI-FACT", ELEMENT),
                edit(
                        "model with another purpose",
                        "\"software_primaryPurpose\": \"model\"",
                        "\"software_primaryPurpose\": \"application\"",
                        "AI-FACT",
                        ELEMENT),
                edit("model without supplier", line("suppliedBy"), "", "AI-FACT", ELEMENT),
                edit("model without download location", line("software_downloadLocation"), "", "AI-FACT", ELEMENT),
                edit("model without version", line("software_packageVersion"), "", "AI-FACT", ELEMENT),
                edit("model without release time", line("releaseTime"), "", "AI-FACT", ELEMENT),
                edit("data set without built time", line("builtTime"), "", "DATASET-FACT", ELEMENT),
                edit("data set without originator", " *\"originatedBy\": \\[[^]]*],\n", "", "DATASET-FACT", ELEMENT),
                edit(
                        "data set without release time",
                        line("releaseTime", "2024-01-02T00:00:00Z"),
                        "",
                        "DATASET-FACT",
                        ELEMENT),
                edit(
                        "data set without download location",
                        line("software_downloadLocation", "https://example.org/apples"),
                        "",
                        "DATASET-FACT",
                        ELEMENT),
                edit(
                        "data set with another purpose",
                        "\"software_primaryPurpose\": \"data\"",
                        "\"software_primaryPurpose\": \"other\"",
                        "DATASET-FACT",
                        ELEMENT),
                edit(
                        "data set without type",
                        "\"dataset_datasetType\": \\[\\s*\"noAssertion\"\\s*]",
                        "\"comment\": \"none\"",
                        "REQUIRED",
                        ELEMENT));
    }

    /** Faults of a license relationship that would leave its model without license, and of what a license refers to. */
    private static List<Mutant> moreLicenses() {
        return List.of(
                edit(
                        "declared license with two targets",
                        "(hasDeclaredLicense\",\\s*\"to\": \\[\\s*)(\"[^\"]*LicenseRef-x\")",
                        "$1$2, \"" + X + "license/CC0-1.0\"",
                        "DECLARED-LICENSE",
                        ELEMENT),
                edit(
                        "license relationship that runs the wrong way",
                        "\"from\": (\"[^\"]*#model\"),(\\s*)\"relationshipType\": \"hasDeclaredLicense\",(\\s*)\"to\": \\[\\s*(\"[^\"]*\")",
                        "\"from\": $4,$2\"relationshipType\": \"hasDeclaredLicense\",$3\"to\": [$1",
                        "LICENSE-TARGET",
                        ELEMENT + "/to/0"),
                edit(
                        "license relationship of an unknown type",
                        "\"hasDeclaredLicense\"",
                        "\"declaredLicense\"",
                        "RELATIONSHIP-TYPE",
                        ELEMENT + "/relationshipType"),
                edit(
                        "license relationship without a type",
                        "\"relationshipType\": \"hasDeclaredLicense\",",
                        "",
                        "REQUIRED",
                        ELEMENT),
                twiceWithTheSameId(
                        "license relationship that is there twice",
                        "relationship/hasDeclaredLicense/model",
                        "DUPLICATE-ID",
                        ELEMENT + "/spdxId"),
                edit(
                        "more licenses than are kept until the relationship says what it is",
                        "(\"relationshipType\": \"hasDeclaredLicense\"),\\s*\"to\": \\[\\s*(\"[^\"]*\")\\s*]",
                        "\"to\": [" + "$2,".repeat(10_000) + "\"" + X + "license/CC0-1.0\"], $1",
                        "LIMIT",
                        ELEMENT + "/to"),
                edit(
                        "license text that is an agent",
                        "(\"key\": \"LicenseRef-x\",\\s*\"value\": \")[^\"]*",
                        "$1" + AGENT,
                        "LICENSE-REFERENCE",
                        ELEMENT + "/simplelicensing_customIdToUri/0/value"),
                edit(
                        "reference whose entry leads to no text",
                        "(\"key\": \"LicenseRef-x\"),\\s*\"value\": \"[^\"]*\"",
                        "$1",
                        "LICENSE-REFERENCE",
                        ELEMENT + "/simplelicensing_licenseExpression"),
                edit(
                        "expression that is no license",
                        "\"simplelicensing_licenseExpression\": \"CC0-1.0\"",
                        "\"simplelicensing_licenseExpression\": \"NONE\"",
                        "EXPRESSION",
                        ELEMENT + "/simplelicensing_licenseExpression"),
                edit(
                        "expression that asserts nothing",
                        "\"simplelicensing_licenseExpression\": \"CC0-1.0\"",
                        "\"simplelicensing_licenseExpression\": \"NOASSERTION\"",
                        "EXPRESSION",
                        ELEMENT + "/simplelicensing_licenseExpression"));
    }

    private static List<Mutant> identifiers() {
        return List.of(
                everywhere(
                        "relative identifier that is used", X + "dataset/apples", "#apples", "ID", ELEMENT + "/spdxId"),
                everywhere(
                        "identifier with a brace that is used before and after",
                        X + "tool/openweights",
                        X + "{tool}",
                        "ID",
                        ELEMENT + "/spdxId"),
                edit(
                        "empty identifier of what is referred to",
                        "\"spdxId\": \"[^\"]*#tool/openweights\"",
                        "\"spdxId\": \"\"",
                        "ID",
                        ELEMENT + "/spdxId"),
                edit(
                        "relative reference to what is not there",
                        "(\"trainedOn\",\\s*\"to\": \\[\\s*\")[^\"]*",
                        "$1dataset/pears",
                        "ID",
                        ELEMENT + "/to/0"),
                edit(
                        "creation information with the identifier of an element",
                        "\"@id\": \"_:creationinfo\"",
                        "\"spdxId\": \"_:creationinfo\"",
                        "ID",
                        ELEMENT + "/spdxId"),
                edit(
                        "element with both identifiers",
                        "(\"spdxId\": \"[^\"]*#tool/openweights\")",
                        "$1, \"@id\": \"" + X + "other\"",
                        "ID",
                        ELEMENT + "/@id"),
                edit(
                        "document that is its own element",
                        "(\"rootElement\": \\[)",
                        "\"element\": [\"" + X + "document\"], $1",
                        "ROOT-DOCUMENT",
                        ELEMENT + "/element/0"),
                edit(
                        "document in another collection, before it is known",
                        "\"@graph\": \\[",
                        "\"@graph\": [{\"type\": \"software_Sbom\", \"spdxId\": \"" + X
                                + "sbom\", \"creationInfo\": \"_:creationinfo\", \"rootElement\": [\"" + X
                                + "document\"], \"element\": [\"" + X + "model\"]},",
                        "ROOT-DOCUMENT",
                        "/@graph/0/rootElement/0"),
                twiceWithTheSameId("document that is there twice", "document", "DUPLICATE-ID", ELEMENT + "/spdxId"),
                edit(
                        "data set with two originators",
                        "(\"originatedBy\": \\[)",
                        "$1\"" + X + "agent/software/openweights\", ",
                        "DATASET-FACT",
                        ELEMENT));
    }

    private static List<Mutant> context() {
        String context = "\"@context\": (\"[^\"]*\")";
        return List.of(
                edit(
                        "context that redefines a property",
                        context,
                        "\"@context\": [$1, {\"name\": \"https://example.org/name\"}]",
                        "CONTEXT",
                        "/@context"),
                edit(
                        "context that sets a vocabulary",
                        context,
                        "\"@context\": [$1, {\"@vocab\": \"https://example.org/\"}]",
                        "CONTEXT",
                        "/@context"),
                edit(
                        "prefixes after what they shorten",
                        context + ",([\\s\\S]*)}\\s*$",
                        "$2, \"@context\": [$1, {\"ex\": \"https://example.org/\"}]}",
                        "CONTEXT",
                        "/@context"));
    }

    private static List<Mutant> licenses() {
        return List.of(
                without(
                        "model without concluded license",
                        "relationship/hasConcludedLicense/model",
                        "CONCLUDED-LICENSE",
                        ELEMENT),
                without(
                        "model without declared license",
                        "relationship/hasDeclaredLicense/model",
                        "DECLARED-LICENSE",
                        ELEMENT),
                without(
                        "data set without concluded license",
                        "relationship/hasConcludedLicense/dataset/apples",
                        "CONCLUDED-LICENSE",
                        ELEMENT),
                without(
                        "data set without declared license",
                        "relationship/hasDeclaredLicense/dataset/apples",
                        "DECLARED-LICENSE",
                        ELEMENT),
                twice(
                        "model with two declared licenses",
                        "relationship/hasDeclaredLicense/model",
                        "DECLARED-LICENSE",
                        ELEMENT),
                twice(
                        "model with two concluded licenses",
                        "relationship/hasConcludedLicense/model",
                        "CONCLUDED-LICENSE",
                        ELEMENT),
                without(
                        "license element that is not there",
                        "license/Apache-2.0%20AND%20LicenseRef-x",
                        "DANGLING",
                        ELEMENT + "/to/0"),
                edit(
                        "license that is an agent",
                        "(hasConcludedLicense\",\\s*\"to\": \\[\\s*)\"[^\"]*LicenseRef-x\"",
                        "$1\"" + AGENT + "\"",
                        "LICENSE-TARGET",
                        ELEMENT + "/to/0"),
                edit(
                        "expression that breaks off",
                        "\"simplelicensing_licenseExpression\": \"CC0-1.0\"",
                        "\"simplelicensing_licenseExpression\": \"CC0-1.0 OR\"",
                        "EXPRESSION",
                        ELEMENT + "/simplelicensing_licenseExpression"),
                edit(
                        "expression with an unknown license",
                        "\"simplelicensing_licenseExpression\": \"CC0-1.0\"",
                        "\"simplelicensing_licenseExpression\": \"llama3.1\"",
                        "EXPRESSION",
                        ELEMENT + "/simplelicensing_licenseExpression"),
                edit(
                        "reference that nothing explains",
                        "\"key\": \"LicenseRef-x\"",
                        "\"key\": \"LicenseRef-y\"",
                        "LICENSE-REFERENCE",
                        ELEMENT + "/simplelicensing_licenseExpression"),
                without(
                        "license text that is not there",
                        "license-text/LicenseRef-x",
                        "DANGLING",
                        ELEMENT + "/simplelicensing_customIdToUri/0/value"),
                edit(
                        "list version of two numbers",
                        "\"3\\.[0-9]+\\.[0-9]+\"(?=\\s*})",
                        "\"3.28\"",
                        "VERSION",
                        ELEMENT + "/simplelicensing_licenseListVersion"));
    }

    private static List<Mutant> references() {
        return List.of(
                edit(
                        "relationship type of a later version",
                        "\"trainedOn\"",
                        "\"finetunedOn\"",
                        "RELATIONSHIP-TYPE",
                        ELEMENT + "/relationshipType"),
                edit(
                        "unknown relationship type",
                        "\"trainedOn\"",
                        "\"wasTrainedOn\"",
                        "RELATIONSHIP-TYPE",
                        ELEMENT + "/relationshipType"),
                edit(
                        "relationship to nowhere",
                        "(trainedOn\",\\s*\"to\": \\[\\s*\")[^\"]*",
                        "$1" + X + "dataset/pears",
                        "DANGLING",
                        ELEMENT + "/to/0"),
                edit(
                        "relationship without a target",
                        "(\"trainedOn\"),\\s*\"to\": \\[[^]]*]",
                        "$1",
                        "REQUIRED",
                        ELEMENT),
                edit(
                        "relationship with an empty list of targets",
                        "(\"trainedOn\",\\s*\"to\": \\[)[^]]*]",
                        "$1]",
                        "REQUIRED",
                        ELEMENT),
                without("no creation information anywhere", "_:creationinfo", "DANGLING", ELEMENT + "/creationInfo"),
                edit(
                        "element without creation information",
                        "(#document\",\\s*)\"creationInfo\": \"[^\"]*\",",
                        "$1",
                        "CREATION-INFO",
                        ELEMENT),
                edit(
                        "creation information that is an agent",
                        "(#document\",\\s*\"creationInfo\": \")[^\"]*",
                        "$1" + AGENT,
                        "REFERENCE",
                        ELEMENT + "/creationInfo"),
                edit(
                        "supplier that is a tool",
                        "(\"suppliedBy\": \")[^\"]*",
                        "$1" + X + "tool/openweights",
                        "REFERENCE",
                        ELEMENT + "/suppliedBy"),
                twiceWithTheSameId(
                        "two elements with one identifier", "tool/openweights", "DUPLICATE-ID", ELEMENT + "/spdxId"),
                edit(
                        "identifier with a blank",
                        "(\"spdxId\": \"[^\"]*#)annotation/",
                        "$1an annotation/",
                        "ID",
                        ELEMENT + "/spdxId"),
                edit(
                        "identifier that is no IRI",
                        "\"spdxId\": \"[^\"]*#annotation/[^\"]*\"",
                        "\"spdxId\": \"annotation\"",
                        "ID",
                        ELEMENT + "/spdxId"),
                edit("element without an identifier", "\"spdxId\": \"[^\"]*#annotation/[^\"]*\",", "", "ID", ELEMENT),
                edit("no root element", ",\\s*\"rootElement\": \\[[^]]*]", "", "ROOT", ELEMENT),
                edit(
                        "document that is its own root",
                        "(\"rootElement\": \\[\\s*\"[^\"]*#)model",
                        "$1document",
                        "ROOT-DOCUMENT",
                        ELEMENT + "/rootElement/0"),
                twice("two documents", "document", "DOCUMENTS", ELEMENT));
    }

    private static List<Mutant> values() {
        return List.of(
                edit(
                        "energy with an exponent",
                        "\"0.0001\"",
                        "\"1.0E-4\"",
                        "DECIMAL",
                        ELEMENT + "/ai_energyConsumption/ai_trainingEnergyConsumption/0/ai_energyQuantity"),
                edit(
                        "energy as a number with an exponent",
                        "\"0.0001\"",
                        "1.0E-4",
                        "DECIMAL",
                        ELEMENT + "/ai_energyConsumption/ai_trainingEnergyConsumption/0/ai_energyQuantity"),
                edit(
                        "energy without quantity",
                        "\"ai_energyQuantity\": \"0.0001\",",
                        "",
                        "REQUIRED",
                        ELEMENT + "/ai_energyConsumption/ai_trainingEnergyConsumption/0"),
                edit(
                        "energy in an unknown unit",
                        "\"megajoule\"",
                        "\"joule\"",
                        "VOCABULARY",
                        ELEMENT + "/ai_energyConsumption/ai_finetuningEnergyConsumption/0/ai_energyUnit"),
                edit(
                        "unknown purpose",
                        "\"software_primaryPurpose\": \"model\"",
                        "\"software_primaryPurpose\": \"weights\"",
                        "VOCABULARY",
                        ELEMENT + "/software_primaryPurpose"),
                edit(
                        "two purposes",
                        "\"software_primaryPurpose\": \"model\"",
                        "\"software_primaryPurpose\": [\"model\", \"data\"]",
                        "ARRAY",
                        ELEMENT + "/software_primaryPurpose"),
                edit(
                        "unknown type of data",
                        "\"noAssertion\"",
                        "\"words\"",
                        "VOCABULARY",
                        ELEMENT + "/dataset_datasetType/0"),
                edit("unknown profile", "\"core\"", "\"base\"", "VOCABULARY", ELEMENT + "/profileConformance/1"),
                edit(
                        "size that is a word",
                        "(\"name\": \"apples\",)",
                        "$1 \"dataset_datasetSize\": \"big\",",
                        "INTEGER",
                        ELEMENT + "/dataset_datasetSize"),
                edit(
                        "size below zero",
                        "(\"name\": \"apples\",)",
                        "$1 \"dataset_datasetSize\": -1,",
                        "INTEGER",
                        ELEMENT + "/dataset_datasetSize"),
                edit(
                        "time with a fraction",
                        "07:08:09Z(\",\\s*\"suppliedBy)",
                        "07:08:09.5Z$1",
                        "TIME",
                        ELEMENT + "/releaseTime"),
                edit(
                        "time with an offset",
                        "07:08:09Z(\",\\s*\"suppliedBy)",
                        "07:08:09+01:00$1",
                        "TIME",
                        ELEMENT + "/releaseTime"),
                edit(
                        "location that is no URI",
                        "(\"software_downloadLocation\": \")[^\"]*",
                        "$1models/apple 7b",
                        "URI",
                        ELEMENT + "/software_downloadLocation"),
                edit("name that is a number", "\"name\": \"apples\"", "\"name\": 5", "VALUE", ELEMENT + "/name"),
                edit("name that is null", "\"name\": \"apples\"", "\"name\": null", "VALUE", ELEMENT + "/name"),
                edit(
                        "another version of SPDX",
                        "\"specVersion\": \"3.0.1\"",
                        "\"specVersion\": \"3.0.0\"",
                        "SPEC-VERSION",
                        ELEMENT + "/specVersion"),
                edit(
                        "day that its month does not have",
                        "2024-05-06T07:08:09Z(\",\\s*\"suppliedBy)",
                        "2024-02-30T07:08:09Z$1",
                        "TIME",
                        ELEMENT + "/releaseTime"),
                edit(
                        "size with a part",
                        "(\"name\": \"apples\",)",
                        "$1 \"dataset_datasetSize\": 1.5,",
                        "INTEGER",
                        ELEMENT + "/dataset_datasetSize"),
                edit(
                        "null where an array is due",
                        "(\"trainedOn\",\\s*\"to\": )\\[[^]]*]",
                        "$1null",
                        "ARRAY",
                        ELEMENT + "/to"),
                edit(
                        "text where an array of objects is due",
                        "(\"name\": \"apples\",)",
                        "$1 \"externalRef\": \"none\",",
                        "ARRAY",
                        ELEMENT + "/externalRef"),
                edit(
                        "object of the wrong class inside another",
                        "\"ai_EnergyConsumptionDescription\"",
                        "\"DictionaryEntry\"",
                        "REFERENCE",
                        ELEMENT + "/ai_energyConsumption/ai_[a-z]+EnergyConsumption/0"),
                edit("no creation time", line("created"), "", "REQUIRED", ELEMENT));
    }

    private static List<Mutant> shapes() {
        return List.of(
                edit(
                        "unknown property",
                        "\"name\": \"apples\"",
                        "\"title\": \"apples\"",
                        "UNKNOWN-PROPERTY",
                        ELEMENT + "/title"),
                edit(
                        "property of another class",
                        "\"ai_limitation\"",
                        "\"dataset_intendedUse\"",
                        "UNKNOWN-PROPERTY",
                        ELEMENT + "/dataset_intendedUse"),
                edit(
                        "property written twice",
                        "(\"name\": \"apples\",)",
                        "$1 $1",
                        "DUPLICATE-PROPERTY",
                        ELEMENT + "/name"),
                edit("no array", "\"createdBy\": \\[([^]]*)]", "\"createdBy\": $1", "ARRAY", ELEMENT + "/createdBy"),
                edit("no type", "\"type\": \"Tool\",", "", "TYPE", ELEMENT),
                edit("unknown type", "\"type\": \"Tool\"", "\"type\": \"Hammer\"", "TYPE", ELEMENT + "/type"),
                edit(
                        "type that is the IRI of a class",
                        "\"type\": \"ai_AIPackage\"",
                        "\"type\": \"https://spdx.org/rdf/3.0.1/terms/AI/AIPackage\"",
                        "TYPE",
                        ELEMENT + "/type"),
                edit(
                        "type of another vocabulary",
                        "\"type\": \"Tool\"",
                        "\"type\": \"https://example.org/Hammer\"",
                        "TYPE",
                        ELEMENT + "/type"),
                edit("type that is an array", "\"type\": \"Tool\"", "\"type\": [\"Tool\"]", "VALUE", ELEMENT + "/type"),
                new Mutant(
                        "graph that is no array",
                        "{\"@context\": \"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\", \"@graph\": {}}",
                        "OW-SPDX-DOC-GRAPH",
                        "/@graph"),
                new Mutant(
                        "no graph",
                        "{\"@context\": \"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\"}",
                        "OW-SPDX-DOC-TYPE",
                        ""),
                edit(
                        "element inside another",
                        "(\"suppliedBy\": )\"[^\"]*\"",
                        "$1{\"type\": \"Agent\", \"spdxId\": \"" + X
                                + "inside\", \"creationInfo\": \"_:creationinfo\"}",
                        "INLINE",
                        ELEMENT + "/suppliedBy"),
                edit("abstract type", "\"type\": \"Tool\"", "\"type\": \"Element\"", "TYPE", ELEMENT + "/type"),
                edit("text in the graph", "\"@graph\": \\[", "\"@graph\": [ \"text\",", "GRAPH", "/@graph/0"),
                edit(
                        "element beside the graph",
                        "\"@graph\": \\[",
                        "\"name\": \"document\", \"@graph\": [",
                        "GRAPH",
                        "/name"),
                edit(
                        "context of another version",
                        "rdf/3.0.1/spdx-context",
                        "rdf/3.0.0/spdx-context",
                        "CONTEXT",
                        "/@context"),
                edit("comma too many", "\"@graph\": \\[", "\"@graph\": [,", "SYNTAX", ""),
                new Mutant("cut off", GOOD.substring(0, GOOD.length() - 20), "OW-SPDX-DOC-SYNTAX", ""));
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void one_fault_is_one_finding_where_it_is(Mutant mutant) {
        assertThat(findings(mutant.document())).as(mutant.document()).hasSize(1);
        Finding finding = findings(mutant.document()).get(0);
        assertThat(finding.code()).isEqualTo(mutant.code());
        assertThat(finding.location().pointer()).matches(mutant.pointer());
    }

    static Stream<Mutant> inElements() {
        return Stream.of(values(), licenses(), moreLicenses()).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("inElements")
    void a_finding_names_the_element_where_the_fault_is(Mutant mutant) {
        assertThat(findings(mutant.document()).get(0).message()).containsPattern("'" + X + "|'_:creationinfo'");
    }

    @Test
    void there_are_at_least_forty_mutants_and_none_is_the_good_document() {
        assertThat(mutants())
                .hasSizeGreaterThanOrEqualTo(40)
                .noneMatch(mutant -> mutant.document().equals(GOOD));
    }

    @Test
    void the_good_document_is_accepted_by_the_judges_and_has_no_finding() {
        assertThat(findings(GOOD)).isEmpty();
        assertThat(SpdxJudges.jsonSchema().objections(GOOD)).isEmpty();
        assertThat(SpdxJudges.shacl().objections(GOOD)).isEmpty();
    }

    private static List<Finding> findings(String document) {
        return AiProfileChecker.standard()
                .check("x", new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
                .findings();
    }

    /** A model and a data set with all that the profiles demand. */
    private static String good() {
        ModelRelease release = Releases.full()
                .withLicense(Releases.statement(LicenseDeclaration.of("Apache-2.0 AND LicenseRef-x")))
                .withDatasets(List.of(new DatasetUse(
                                "apples",
                                DatasetUse.Role.TRAINING,
                                Optional.of("https://example.org/apples"),
                                Optional.empty(),
                                Optional.empty())
                        .withProvenance(new Provenance(
                                List.of("Example Organization"),
                                Optional.empty(),
                                Optional.of(Instant.parse("2024-01-01T00:00:00Z")),
                                Optional.of(Instant.parse("2024-01-02T00:00:00Z"))))));
        return SpdxDocuments.of(release, SpdxOptions.standard().withNamespace("https://example.org/x"))
                .toJsonLd();
    }

    private static String line(String property) {
        return " *\"" + property + "\": [^\n]*,\n";
    }

    private static String line(String property, String value) {
        return " *\"" + property + "\": \"" + Pattern.quote(value) + "\",?\n";
    }

    private static Mutant edit(String fault, String good, String bad, String code, String pointer) {
        Matcher matcher = Pattern.compile(good).matcher(GOOD);
        assertThat(matcher.find()).as(fault).isTrue();
        return new Mutant(fault, matcher.replaceFirst(bad), "OW-SPDX-DOC-" + code, pointer);
    }

    private static Mutant everywhere(String fault, String good, String bad, String code, String pointer) {
        return new Mutant(fault, GOOD.replace("\"" + good + "\"", "\"" + bad + "\""), "OW-SPDX-DOC-" + code, pointer);
    }

    private static Mutant without(String fault, String id, String code, String pointer) {
        return new Mutant(fault, GOOD.replace(element(id), ""), "OW-SPDX-DOC-" + code, pointer);
    }

    private static Mutant twice(String fault, String id, String code, String pointer) {
        String element = element(id);
        return new Mutant(
                fault,
                GOOD.replace(element, element + element.replaceFirst(id, id + "-2")),
                "OW-SPDX-DOC-" + code,
                pointer);
    }

    private static Mutant twiceWithTheSameId(String fault, String id, String code, String pointer) {
        String element = element(id);
        return new Mutant(fault, GOOD.replace(element, element + element), "OW-SPDX-DOC-" + code, pointer);
    }

    /** The text of an element that is not the last. */
    private static String element(String id) {
        int at = GOOD.indexOf(id.startsWith("_:") ? "\"@id\": \"" + id + "\"" : "\"spdxId\": \"" + X + id + "\"");
        assertThat(at).as(id).isPositive();
        int start = GOOD.lastIndexOf("    {\n      \"type\"", at);
        int end = GOOD.indexOf("\n    },\n", at) + "\n    },\n".length();
        return GOOD.substring(start, end);
    }
}
