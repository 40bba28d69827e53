package org.openweights.schema.huggingface;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openweights.license.LicenseResolver;
import org.openweights.license.Resolution;
import org.openweights.license.ResolutionGrade;
import org.openweights.model.HubRepository;
import org.openweights.schema.reading.Carbon;
import org.openweights.schema.source.Excerpt;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Kind;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Member;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.Node.Sequence;
import org.openweights.validation.Finding;

/** Holds metadata against its JSON Schema, and against the rules that a JSON Schema does not say well. */
final class MetadataRules {
    private static final Set<String> RELATIONS = Set.of("finetune", "adapter", "merge", "quantized");

    /** The keys that may hold nothing, and those whose own rules tell that they are blank. */
    private static final Set<String> MAY_BE_BLANK =
            Set.of("description", "instance_prompt", "thumbnail", "license", "pipeline_tag", "base_model_relation");

    /** The keys under which the Hub refuses what is no name, and so what is blank. */
    private static final Set<String> NAMES = Set.of("license", "language", "datasets", "base_model");

    private static final String DATASET = "dataset";
    private static final Set<String> LICENSE_OF_ITS_OWN = Set.of("license_name", "license_link");

    private final Metadata metadata;
    private final int start;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Member, String> misspelled;

    private MetadataRules(Metadata metadata, int start) {
        this.metadata = metadata;
        this.start = start;
        this.misspelled = misspelled(metadata);
    }

    private static final class Words {
        private static final Set<String> TASKS = Table.words("tasks.txt");
        private static final Map<String, String> KEYS = pairs("misspelled-keys.tsv");

        private Words() {}
    }

    /**
     * {@return what is wrong with metadata}
     *
     * @param metadata the metadata
     * @param tags the tags of the card, and those that the Hub adds
     * @param start where it starts in the card: the place of what is missing
     */
    static List<Finding> findings(Metadata metadata, List<Node> tags, int start) {
        MetadataRules rules = new MetadataRules(metadata, start);
        LicenseFields.contradiction(metadata, tags).ifPresentOrElse(rules.findings::add, rules::licenseName);
        rules.baseModelTags(tags);
        rules.keys();
        rules.blanks();
        rules.license();
        rules.licenseLink();
        rules.language();
        rules.ids("datasets", HuggingFaceRule.DATASET);
        rules.ids("base_model", HuggingFaceRule.BASE_MODEL);
        rules.ids("new_version", HuggingFaceRule.NEW_VERSION);
        rules.relation();
        rules.task();
        rules.results();
        rules.carbon();
        rules.findings.addAll(Gate.fields(metadata));
        List<Finding> all = new ArrayList<>(MetadataSchema.standard().findings(metadata));
        all.addAll(rules.findings);
        return all;
    }

    static Map<String, String> pairs(String resource) {
        Map<String, String> pairs = new HashMap<>();
        Table.rows(resource).forEach(row -> pairs.put(row[0], row[1]));
        return Map.copyOf(pairs);
    }

    private void keys() {
        misspelled.forEach((member, key) -> unknownKey(member, "'" + key + "'?"));
        besides(metadata)
                .forEach((member, key) ->
                        unknownKey(member, "'" + key + "', which is there already? Then remove one of the two."));
    }

    private void unknownKey(Member member, String meant) {
        findings.add(metadata.keyFinding(
                HuggingFaceRule.KEY,
                "The Hub does not know the key '" + Excerpt.of(member.key()) + "'. Did you mean " + meant,
                member));
    }

    /** {@return the keys that look like one of the Hub which is not there, with the one that they look like} */
    static Map<Member, String> misspelled(Metadata metadata) {
        Set<String> known = MetadataSchema.standard().keys();
        Map<Member, String> misspelled = new LinkedHashMap<>();
        for (Member member : metadata.root().members()) {
            if (!known.contains(member.key())) {
                meant(member.key(), known)
                        .filter(key -> metadata.member(key).isEmpty())
                        .ifPresent(key -> misspelled.put(member, key));
            }
        }
        return misspelled;
    }

    /** {@return the keys that are all but the same as one of the Hub which is there besides, with that one} */
    private static Map<Member, String> besides(Metadata metadata) {
        Set<String> known = MetadataSchema.standard().keys();
        Map<Member, String> besides = new LinkedHashMap<>();
        for (Member member : metadata.root().members()) {
            if (!known.contains(member.key())) {
                meant(member.key(), known)
                        .filter(key -> metadata.member(key).isPresent())
                        .filter(key -> isNear(member.key(), key))
                        .ifPresent(key -> besides.put(member, key));
            }
        }
        return besides;
    }

    /** {@return the members that are surely meant to be those of a key} */
    static List<Member> meantAs(String key, Metadata metadata) {
        List<Member> members = new ArrayList<>();
        Stream.of(misspelled(metadata), besides(metadata))
                .flatMap(keys -> keys.entrySet().stream())
                .filter(entry -> entry.getValue().equals(key))
                .forEach(entry -> members.add(entry.getKey()));
        return members;
    }

    /** Case does not make another key of one. */
    private static boolean isNear(String written, String key) {
        String lower = written.strip().toLowerCase(Locale.ROOT);
        return lower.equals(key) || Spelling.isNear(lower, key);
    }

    /** {@return the key of the Hub that a key is meant to be, if it looks like one} */
    static Optional<String> meant(String key, Set<String> known) {
        String lower = key.strip().toLowerCase(Locale.ROOT);
        String table = Words.KEYS.get(lower.replace('-', '_').replace(' ', '_'));
        return table != null
                ? Optional.of(table)
                : known.stream().filter(right -> isNear(lower, right)).sorted().findFirst();
    }

    /** Beside 'other', a name or a link that is blank is told to be missing. */
    private void blanks() {
        boolean other = words("license").stream().anyMatch(word -> word.text().equals(LicenseKeywords.OTHER));
        for (Member member : metadata.root().members()) {
            String key = member.key();
            boolean told = MAY_BE_BLANK.contains(key) || (other && LICENSE_OF_ITS_OWN.contains(key));
            if (!told
                    && hasBlank(member.value())
                    && MetadataSchema.standard().keys().contains(key)) {
                blank(key);
            }
        }
    }

    /** Of most metadata it is told by a look that nothing in it is blank. */
    private static boolean hasBlank(Node node) {
        return node instanceof Sequence list
                ? list.items().stream()
                        .anyMatch(item ->
                                item instanceof Scalar scalar && scalar.text().isBlank())
                : node instanceof Scalar scalar && scalar.text().isBlank();
    }

    /** What is nothing at all is the schema's to say. */
    private void blank(String key) {
        strings(key).stream().filter(scalar -> scalar.text().isBlank()).forEach(blank -> {
            HuggingFaceRule rule = NAMES.contains(key) ? HuggingFaceRule.EMPTY : HuggingFaceRule.BLANK;
            String where = metadata.get(key).filter(Sequence.class::isInstance).isPresent() ? "An item of '" : "'";
            findings.add(metadata.finding(rule, where + key + "' is blank. " + rule.remedy(), blank));
        });
    }

    private void license() {
        HuggingFaceRule rule = HuggingFaceRule.LICENSE_MISSING;
        if (metadata.member("license").isEmpty()) {
            if (!misspelled.containsValue("license")) {
                findings.add(metadata.finding(rule, "The metadata names no license. " + rule.remedy(), start));
            }
            return;
        }
        if (metadata.get("license").filter(Sequence.class::isInstance).isPresent()) {
            blank("license");
        }
        metadata.get("license")
                .filter(MetadataRules::isVoid)
                .ifPresent(nothing -> findings.add(
                        metadata.finding(rule, "The metadata names no license here. " + rule.remedy(), nothing)));
        for (Scalar license : words("license")) {
            if (!LicenseKeywords.isCurrent(license.text())) {
                findings.add(metadata.finding(HuggingFaceRule.LICENSE, unknownLicense(license.text()), license));
            } else if (license.text().equals(LicenseKeywords.OTHER)) {
                other(license);
            } else if (metadata.member("license_link").isEmpty() && isFamily(license.text())) {
                findings.add(metadata.finding(
                        HuggingFaceRule.LICENSE_FAMILY,
                        "'" + license.text() + "' names a family of licenses. "
                                + HuggingFaceRule.LICENSE_FAMILY.remedy(),
                        license));
            }
        }
    }

    /** What is nothing at all is the schema's to say. */
    private static boolean isVoid(Node node) {
        return node instanceof Sequence list
                ? list.items().isEmpty()
                : node instanceof Scalar scalar
                        && scalar.kind() == Kind.STRING
                        && scalar.text().isBlank();
    }

    private static String unknownLicense(String license) {
        String excerpt = Excerpt.of(license);
        Optional<String> keyword = LicenseKeywords.meantBy(license);
        if (keyword.isPresent()) {
            return "'" + excerpt + "' is not how the Hub writes this license: write '" + keyword.get() + "'.";
        }
        Optional<String> name = LicenseKeywords.ofSameLicense(license);
        return name.isPresent()
                ? "'" + excerpt + "' is not a license keyword of the Hub. Did you mean '" + name.get() + "'?"
                : "'" + excerpt + "' is not a license keyword of the Hub. " + HuggingFaceRule.LICENSE.remedy();
    }

    private void other(Scalar license) {
        boolean named = isGiven("license_name");
        boolean linked = isGiven("license_link");
        if (!named || !linked) {
            String missing = named
                    ? "license_link is missing. Add it, with the file or the address of the text."
                    : linked
                            ? "license_name is missing. Add it."
                            : "license_name and license_link are missing. " + HuggingFaceRule.LICENSE_OTHER.remedy();
            findings.add(metadata.finding(
                    HuggingFaceRule.LICENSE_OTHER, "'other' does not say which license it is: " + missing, license));
        }
    }

    private boolean isGiven(String key) {
        return misspelled.containsValue(key)
                || metadata.get(key).filter(node -> !isVoid(node)).isPresent();
    }

    private static boolean isFamily(String license) {
        Resolution resolution = LicenseResolver.standard().resolve(license);
        return resolution.grade() == ResolutionGrade.FAMILY;
    }

    private void licenseName() {
        metadata.text("license_name").ifPresent(name -> {
            Optional<String> keyword =
                    LicenseKeywords.meantBy(name.text()).filter(word -> !word.equals(LicenseKeywords.OTHER));
            boolean other =
                    words("license").stream().anyMatch(word -> word.text().equals(LicenseKeywords.OTHER));
            if (keyword.isPresent() && other) {
                findings.add(metadata.finding(
                        HuggingFaceRule.LICENSE_NAME,
                        "'" + Excerpt.of(name.text()) + "' " + adviceOnName(keyword.get()),
                        name));
            }
        });
    }

    private static String adviceOnName(String keyword) {
        if (keyword.equals(LicenseKeywords.UNKNOWN)) {
            return "is not the name of a license. Write what its text is called.";
        }
        return isFamily(keyword)
                ? "is the name of a family of licenses. Write which of them it is, with its version."
                : "is a license keyword of the Hub: write 'license: " + keyword + "'.";
    }

    private void licenseLink() {
        metadata.text("license_link").filter(link -> link.kind() == Kind.STRING).ifPresent(scalar -> {
            LicenseLink link = new LicenseLink(scalar.text());
            List<String> siblings = metadata.card().siblings().orElse(List.of());
            if (link.leadsOut()) {
                findings.add(metadata.finding(
                        HuggingFaceRule.LICENSE_LINK,
                        "'" + Excerpt.of(scalar.text()) + "' leads neither to a file of the repository nor to the web. "
                                + HuggingFaceRule.LICENSE_LINK.remedy(),
                        scalar));
            } else if (!siblings.isEmpty() && link.isMissingAmong(siblings)) {
                findings.add(metadata.finding(
                        HuggingFaceRule.LICENSE_LINK,
                        "There is no '" + Excerpt.of(scalar.text()) + "' beside the card. "
                                + link.meantAmong(siblings)
                                        .map(name -> "Did you mean '" + Excerpt.of(name) + "'?")
                                        .orElse(HuggingFaceRule.LICENSE_LINK.remedy()),
                        scalar));
            }
        });
    }

    private void language() {
        for (Scalar language : words("language")) {
            if (Languages.isUnknown(language.text())) {
                findings.add(metadata.finding(
                        HuggingFaceRule.LANGUAGE_UNKNOWN,
                        "'" + language.text() + "' is not a language code that is known here. "
                                + HuggingFaceRule.LANGUAGE_UNKNOWN.remedy(),
                        language));
            } else if (!Languages.isCode(language.text())) {
                String meant = Languages.meantBy(language.text())
                        .filter(code -> LicenseKeywords.meantBy(language.text()).isEmpty())
                        .map(code -> "Did you mean '" + code + "'?")
                        .orElse(HuggingFaceRule.LANGUAGE.remedy());
                findings.add(metadata.finding(
                        HuggingFaceRule.LANGUAGE,
                        "'" + Excerpt.of(language.text()) + "' is not a language code. " + meant,
                        language));
            }
        }
    }

    private void ids(String key, HuggingFaceRule rule) {
        for (Scalar id : words(key)) {
            if (!HubRepository.isId(id.text())) {
                Optional<String> meant = Optional.of(Address.withoutHub(id.text()))
                        .filter(Predicate.not(id.text()::equals))
                        .filter(HubRepository::isId);
                findings.add(metadata.finding(
                        rule,
                        "'" + Excerpt.of(id.text()) + "' cannot be the name of "
                                + (rule == HuggingFaceRule.DATASET ? "a data set" : "a model") + " on the Hub. "
                                + meant.map(right -> "Did you mean '" + right + "'?")
                                        .orElse(rule.remedy()),
                        id));
            }
        }
    }

    /** Where neither key names a base model, the tags do so alone. */
    private void baseModelTags(List<Node> tags) {
        List<String> named = Stream.of("base_model", "finetuned_from")
                .flatMap(key -> metadata.root().all(key).stream())
                .flatMap(value -> NamedBase.in(value).stream())
                .map(NamedBase::model)
                .toList();
        if (!named.isEmpty()) {
            new BaseModelTags(tags).beyond(named).stream().limit(1).forEach(tagged -> {
                HuggingFaceRule rule = HuggingFaceRule.BASE_MODEL_TAG;
                String what =
                        "A tag names the base model '" + Excerpt.of(tagged.model()) + "', and base_model does not. ";
                findings.add(Finding.of(
                        rule,
                        what + rule.remedy(),
                        metadata.card().location(tagged.offset(), tagged.pointer()),
                        tagged.model()));
            });
        }
    }

    private void relation() {
        strings("base_model_relation").stream().limit(1).forEach(relation -> {
            if (!RELATIONS.contains(relation.text())) {
                findings.add(metadata.finding(
                        HuggingFaceRule.RELATION,
                        "'" + Excerpt.of(relation.text()) + "' is not a relation to a base model. "
                                + HuggingFaceRule.RELATION.remedy(),
                        relation));
            }
            if (metadata.member("base_model").isEmpty() && !misspelled.containsValue("base_model")) {
                findings.add(metadata.finding(
                        HuggingFaceRule.RELATION_WITHOUT_BASE,
                        "There is a relation to a base model, but no base model. "
                                + HuggingFaceRule.RELATION_WITHOUT_BASE.remedy(),
                        relation));
            }
        });
    }

    private void task() {
        metadata.get("pipeline_tag").filter(Scalar.class::isInstance).stream()
                .flatMap(value -> strings("pipeline_tag").stream())
                .filter(task -> !Words.TASKS.contains(task.text()))
                .forEach(task -> {
                    Optional<String> meant = Words.TASKS.stream()
                            .filter(right -> Spelling.isNear(task.text().toLowerCase(Locale.ROOT), right))
                            .sorted()
                            .findFirst();
                    findings.add(metadata.finding(
                            HuggingFaceRule.TASK,
                            "'" + Excerpt.of(task.text()) + "' is not a task that the Hub knows. "
                                    + meant.map(right -> "Did you mean '" + right + "'?")
                                            .orElse(HuggingFaceRule.TASK.remedy()),
                            task));
                });
    }

    private void carbon() {
        Emissions.in(metadata)
                .filter(emissions -> emissions.figure().kind() == Kind.NUMBER)
                .ifPresent(emissions -> {
                    Optional<String> fault = faultOfCarbon(emissions);
                    if (fault.isPresent()) {
                        carbon(emissions.figure(), Excerpt.of(emissions.figure().text()), fault.get());
                    } else {
                        emissions
                                .unit()
                                .filter(unit -> !emissions.isInGrams())
                                .ifPresent(unit -> carbon(unit, unitInWords(unit), faultOfUnit(emissions)));
                    }
                });
    }

    private void carbon(Node place, String what, String fault) {
        findings.add(metadata.finding(
                HuggingFaceRule.CARBON, "'" + what + "' " + fault + " " + HuggingFaceRule.CARBON.remedy(), place));
    }

    private static String unitInWords(Node unit) {
        return unit instanceof Scalar scalar ? Excerpt.of(scalar.text()) : "unit";
    }

    private static String faultOfUnit(Emissions emissions) {
        return emissions.factor().isPresent()
                ? "is read here, but the Hub takes every figure for grams."
                : "is not a unit that is known here, so the emissions are not read.";
    }

    private static Optional<String> faultOfCarbon(Emissions emissions) {
        Optional<BigDecimal> grams = emissions.figure().number();
        if (grams.isEmpty()) {
            return Optional.of("is not a decimal number of a size that can be read, and is not read.");
        }
        if (grams.get().signum() < 0) {
            return Optional.of("g of CO2 is less than nothing, and is not read.");
        }
        if (!emissions.isInGrams()) {
            return Optional.empty();
        }
        return Carbon.beyond(grams.get()).map(beyond -> "g of CO2 is " + beyond + " than a training can emit.");
    }

    private void results() {
        missesItems(metadata.root(), ModelIndex.KEY);
        for (Mapping model : mappings(metadata.get(ModelIndex.KEY))) {
            missesItems(model, "results");
            for (Mapping result : mappings(model.get("results"))) {
                if (result.member(DATASET).isEmpty()) {
                    missesDataset(result);
                }
                missesItems(result, "metrics");
                mappings(result.get("metrics")).forEach(this::missesValue);
            }
        }
    }

    private void missesDataset(Mapping result) {
        HuggingFaceRule rule = HuggingFaceRule.RESULT_DATASET;
        String what = "This result does not say on which data set it was measured. ";
        Optional<Member> near = nearTo(DATASET, result);
        findings.add(
                near.isPresent()
                        ? metadata.keyFinding(rule, what + "Did you mean '" + DATASET + "'?", near.get())
                        : metadata.finding(rule, what + rule.remedy(), result));
    }

    /** {@return the member of a mapping that is spelled nearly like a key, which is not there} */
    private static Optional<Member> nearTo(String key, Mapping mapping) {
        return mapping.members().list().stream()
                .filter(member -> Spelling.isNear(member.key().toLowerCase(Locale.ROOT), key))
                .findFirst();
    }

    private void missesItems(Mapping owner, String key) {
        owner.get(key)
                .filter(value -> value instanceof Sequence list && list.items().isEmpty())
                .ifPresent(list -> findings.add(metadata.finding(
                        HuggingFaceRule.RESULT_EMPTY,
                        "There is nothing in '" + key + "'. " + HuggingFaceRule.RESULT_EMPTY.remedy(),
                        list)));
    }

    private void missesValue(Mapping metric) {
        metric.get("value")
                .filter(value -> value instanceof Scalar scalar
                        && (scalar.kind() == Kind.NULL || scalar.text().isBlank()))
                .ifPresent(value -> findings.add(metadata.finding(
                        HuggingFaceRule.RESULT_EMPTY,
                        "This result has no value. " + HuggingFaceRule.RESULT_EMPTY.remedy(),
                        value)));
    }

    private static List<Mapping> mappings(Optional<Node> node) {
        List<Mapping> mappings = new ArrayList<>();
        if (node.isPresent() && node.get() instanceof Sequence list) {
            for (Node item : list.items()) {
                if (item instanceof Mapping mapping) {
                    mappings.add(mapping);
                }
            }
        }
        return mappings;
    }

    private List<Scalar> words(String key) {
        List<Scalar> words = new ArrayList<>();
        for (Scalar scalar : strings(key)) {
            if (!scalar.text().isBlank()) {
                words.add(scalar);
            }
        }
        return words;
    }

    /** Text only, which may be blank: what is of another type is the schema's to say. */
    private List<Scalar> strings(String key) {
        Optional<Node> value = metadata.get(key);
        if (value.isEmpty()) {
            return List.of();
        }
        List<Scalar> strings = new ArrayList<>();
        for (Node item : value.get() instanceof Sequence list ? list.items() : List.of(value.get())) {
            if (item instanceof Scalar scalar && scalar.kind() == Kind.STRING) {
                strings.add(scalar);
            }
        }
        return strings;
    }
}
