package org.openweights.openness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openweights.expression.LicenseExpression;
import org.openweights.expression.LicenseId;
import org.openweights.license.License;
import org.openweights.license.Resolution;
import org.openweights.license.terms.Duty;
import org.openweights.license.terms.Duty.Trigger;
import org.openweights.license.terms.Provision;
import org.openweights.model.ModelRelease;
import org.openweights.model.Relation;
import org.openweights.openness.EffectiveLicense.Inherited;
import org.openweights.openness.EffectiveLicense.Through;
import org.openweights.validation.Finding;
import org.openweights.validation.Severity;
import org.openweights.validation.SourceLocation;

/**
 * Tells what a card leaves undone that the licenses of the base models ask for.
 *
 * <p>A pure function of the release, of what is known of licenses and models, and of what can be seen around the release. It
 * reports what is surely or probably left undone, and is silent where it cannot know.
 *
 * @see BaseModelRule
 * @since 0.1.0
 */
public final class BaseModelCheck {
    private final ModelRelease release;
    private final Knowledge knowledge;
    private final CardText card;
    private final EffectiveLicense effective;
    private final List<Finding> findings = new ArrayList<>();

    private BaseModelCheck(ModelRelease release, Knowledge knowledge, CardText card) {
        this.release = release;
        this.knowledge = knowledge;
        this.card = card;
        this.effective = EffectiveLicense.of(release, knowledge);
    }

    /**
     * {@return what is left undone, each with its place in the card}
     *
     * @param release the release
     * @param knowledge the licenses and models that are known
     * @param card what can be seen around the release
     */
    public static List<Finding> findings(ModelRelease release, Knowledge knowledge, CardText card) {
        Objects.requireNonNull(card, "card");
        BaseModelCheck check = new BaseModelCheck(release, knowledge, card);
        check.run();
        return List.copyOf(check.findings);
    }

    private void run() {
        if (release.baseModels().isEmpty()) {
            checkUndeclared();
            return;
        }
        Omissions omissions =
                new Omissions(effective.own().expression(), knowledge.licenses().catalog());
        List<Bond> bonds = bonds();
        for (Bond bond : bonds) {
            checkDeclared(BaseModelRule.RESTRICTIONS_DROPPED, bond, "what", "passes on", omissions::restrictions);
            checkDeclared(BaseModelRule.LICENSEES_EXCLUDED, bond, "whom", "excludes", omissions::exclusions);
        }
        if (bonds.stream()
                .anyMatch(bond -> !bond.license().terms().duties().items().isEmpty())) {
            checkDuties(bonds);
        }
    }

    /**
     * A license that binds the release, and the base models that it comes from.
     *
     * @param license the license
     * @param bases the base models; the surest first
     */
    private record Bond(License license, List<Inherited> bases) {
        Inherited surest() {
            return bases.get(0);
        }

        String origin() {
            Inherited base = surest();
            String by = base.generation() > 1 ? " (by way of " + base.via().model() + ")" : "";
            String others = bases.size() > 1 ? ", and of " + (bases.size() - 1) + " more" : "";
            return base.model() + by + others;
        }

        boolean isOf(Relation... relations) {
            return bases.stream()
                    .allMatch(base -> Set.of(relations).contains(base.via().relation()));
        }

        boolean isOfOutputsOnly() {
            return bases.stream().allMatch(base -> base.through().isByOutputs());
        }
    }

    /** Each license once; where there is a choice between licenses, none of them binds for sure. */
    private List<Bond> bonds() {
        Map<LicenseId, List<Inherited>> bases = new LinkedHashMap<>();
        for (Inherited inherited : effective.inherited()) {
            LicenseExpression expression = inherited.resolution().expression();
            boolean choice = expression.<Boolean>fold(term -> false, all -> all.contains(true), any -> true);
            if (!choice && !isSameHand(inherited)) {
                expression
                        .licenses()
                        .forEach(id -> bases.computeIfAbsent(id, key -> new ArrayList<>())
                                .add(inherited));
            }
        }
        List<Bond> bonds = new ArrayList<>();
        bases.forEach((id, from) -> knowledge.licenses().catalog().find(id).ifPresent(license -> {
            List<Inherited> sorted =
                    from.stream().sorted(Comparator.comparing(Sureness::of)).toList();
            License held =
                    EffectiveLicense.modality(from).map(license::forModels).orElse(license);
            bonds.add(new Bond(held, sorted));
        }));
        return bonds;
    }

    /** Who releases both is not bound by a license of their own. */
    private boolean isSameHand(Inherited inherited) {
        String model = inherited.model();
        int slash = model.indexOf('/');
        if (slash <= 0) {
            return false;
        }
        String namespace = model.substring(0, slash);
        return names().stream()
                .anyMatch(name -> name.equalsIgnoreCase(namespace)
                        || name.regionMatches(true, 0, namespace + "/", 0, namespace.length() + 1));
    }

    /** How sure it is that a base model's license binds the release. */
    private enum Sureness {
        SURE,
        LIKELY,
        OPEN;

        static Sureness of(Inherited base) {
            if (base.through().isBesides()) {
                return OPEN;
            }
            boolean sure = base.through() == Through.WEIGHTS
                    && base.generation() == 1
                    && base.via().relation() != Relation.UNSTATED
                    && !base.doubtful();
            return sure ? SURE : LIKELY;
        }
    }

    private static Severity severity(BaseModelRule rule, Inherited base) {
        return switch (Sureness.of(base)) {
            case SURE -> rule.severity();
            case LIKELY -> rule.severity() == Severity.ERROR ? Severity.WARNING : Severity.INFO;
            case OPEN -> Severity.INFO;
        };
    }

    private void checkDeclared(
            BaseModelRule rule, Bond bond, String what, String does, Function<License, List<String>> omissions) {
        Inherited base = bond.surest();
        boolean carried =
                bond.bases().stream().anyMatch(inherited -> inherited.carried().isPresent());
        List<String> omitted = carried ? omissions.apply(bond.license()) : List.of();
        if (omitted.isEmpty()) {
            return;
        }
        String adapter = base.through().isBesides()
                ? " That holds for the model that it is used with, and for both together."
                : "";
        add(
                rule,
                base,
                "'" + effective.own().declared() + "' leaves out " + what + " the license of the base model "
                        + bond.origin()
                        + " "
                        + does + ": " + bond.license().name() + " " + listed(omitted) + "." + adapter + " "
                        + rule.remedy(),
                release.license().location().or(base::location).orElseGet(this::start));
    }

    private static String listed(List<String> items) {
        int last = items.size() - 1;
        return last == 0 ? items.get(0) : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    private void checkDuties(List<Bond> bonds) {
        String words = card.words();
        Set<String> told = new LinkedHashSet<>();
        for (Bond bond : bonds) {
            for (Provision<Duty> duty : bond.license().terms().duties().items()) {
                Optional<String> text = duty.value().text().filter(said -> isTriggered(duty.value(), bond));
                if (text.isEmpty()) {
                    continue;
                }
                String asked = text.get();
                switch (duty.value().kind()) {
                    case NAME_PREFIX -> checkName(bond, duty, asked, told);
                    case DISPLAY -> {
                        if (!shows(words, asked) && told.add("display " + asked)) {
                            add(
                                    BaseModelRule.DISPLAY,
                                    bond.surest(),
                                    "The card does not show " + quoted(asked) + ", as " + demand(bond, duty) + " "
                                            + BaseModelRule.DISPLAY.remedy(),
                                    bond.surest().location().orElseGet(this::start));
                        }
                    }
                    case NOTICE_FILE -> {
                        if (!shows(words, asked) && !card.mayHaveFile("notice")) {
                            add(
                                    BaseModelRule.NOTICE_FILE,
                                    bond.surest(),
                                    "There is no notice file beside the card that says " + quoted(asked) + ", as "
                                            + demand(bond, duty) + " " + BaseModelRule.NOTICE_FILE.remedy(),
                                    bond.surest().location().orElseGet(this::start));
                        }
                    }
                    default -> {
                        // What else is to be done does not show in a card.
                    }
                }
            }
        }
    }

    private static String demand(Bond bond, Provision<Duty> duty) {
        return bond.license().name() + " [" + duty.clause() + "], the license of the base model " + bond.origin()
                + ", asks.";
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static boolean isTriggered(Duty duty, Bond bond) {
        Set<Trigger> triggers = Set.copyOf(duty.triggers());
        if (bond.isOfOutputsOnly()) {
            return triggers.contains(Trigger.TRAINING_ON_OUTPUTS);
        }
        if (triggers.contains(Trigger.DISTRIBUTION_MODIFIED)) {
            return true;
        }
        return triggers.contains(Trigger.DISTRIBUTION) && bond.isOf(Relation.QUANTIZED, Relation.CONVERTED);
    }

    /** The words are there, but for what stands in brackets for the user to fill in. */
    private static boolean shows(String words, String asked) {
        StringBuilder fixed = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < asked.length(); i++) {
            char c = asked.charAt(i);
            if (c == '[' || c == '<') {
                depth++;
            } else if (c == ']' || c == '>') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                fixed.append(c);
            }
        }
        return words.contains(CardText.words(fixed.toString()));
    }

    /** The same weights in another format are no new model that could have a name of its own. */
    private void checkName(Bond bond, Provision<Duty> duty, String prefix, Set<String> told) {
        boolean copy = bond.isOf(Relation.QUANTIZED, Relation.CONVERTED);
        if (copy || !isNameKnown() || names().stream().anyMatch(name -> begins(name, prefix, bond.license()))) {
            return;
        }
        if (told.add("name " + prefix)) {
            add(
                    BaseModelRule.NAME,
                    bond.surest(),
                    "The name '" + release.identity().name() + "' does not begin with " + quoted(prefix) + ", as "
                            + demand(bond, duty) + " " + BaseModelRule.NAME.remedy(),
                    place(release.identity().name()));
        }
    }

    /** A name that was made of the name of the file is none that the card gives. */
    private boolean isNameKnown() {
        String name = release.identity().name();
        List<String> path = card.path();
        String file = path.isEmpty() ? "" : path.get(path.size() - 1);
        return !(file.equals(name) || file.startsWith(name + ".")) && !name.equals("unnamed");
    }

    /** The name and, where the card is a file, what the file and its directory are called. */
    private List<String> names() {
        List<String> names = new ArrayList<>();
        names.add(release.identity().name());
        names.addAll(card.path());
        return names;
    }

    private static boolean begins(String name, String prefix, License license) {
        String own = folded(name.substring(name.lastIndexOf('/') + 1));
        String asked = folded(prefix);
        String steward = folded(license.steward().split(" ", 2)[0]);
        return own.startsWith(asked) || own.startsWith(steward + asked);
    }

    private static String folded(String name) {
        return CardText.words(name).replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** A name says more than another sign: which model it could be. */
    private void checkUndeclared() {
        Optional<Suspicion> suspicion = suspicion();
        if (suspicion.isPresent()) {
            Resolution license = knowledge.licenses().resolve(suspicion.get().license());
            if (!isDeclared(license.expression())) {
                addUndeclared(suspicion.get(), license);
                return;
            }
        }
        DerivationSign.in(release, card).ifPresent(this::addUndeclared);
    }

    /** What is in the table of models is known for what it is. */
    private Optional<Suspicion> suspicion() {
        String own = release.identity().name();
        if (own.indexOf('/') > 0 && knowledge.models().find(own).isPresent()) {
            return Optional.empty();
        }
        return names().stream()
                .flatMap(name -> knowledge.models().suspect(name).stream())
                .findFirst();
    }

    private boolean isDeclared(LicenseExpression expression) {
        LicenseExpression own = effective.own().expression();
        return own.equals(expression)
                || (!expression.licenses().isEmpty() && own.licenses().containsAll(expression.licenses()));
    }

    private void addUndeclared(DerivationSign sign) {
        BaseModelRule rule = BaseModelRule.UNDECLARED;
        findings.add(new Finding(
                rule.code(),
                sign.mark() == DerivationSign.Mark.TAG ? Severity.INFO : rule.severity(),
                "What " + sign + " shows is " + sign.shown() + "; the card declares no base model. " + rule.remedy(),
                place(sign.word()),
                Optional.empty()));
    }

    /** What is suspected weighs less if nothing is lost by it. */
    private void addUndeclared(Suspicion suspected, Resolution license) {
        Omissions omissions =
                new Omissions(effective.own().expression(), knowledge.licenses().catalog());
        boolean harmless = effective.own().isKnown()
                && license.expression().licenses().stream()
                        .flatMap(id -> knowledge.licenses().catalog().find(id).stream())
                        .allMatch(base -> omissions.restrictions(base).isEmpty()
                                && omissions.exclusions(base).isEmpty());
        BaseModelRule rule = BaseModelRule.UNDECLARED;
        String message =
                "The word '" + suspected.word() + "' in the name makes one suspect that the model is derived from "
                        + suspected.base() + ", whose license is " + license.expression()
                        + "; the card declares no base model. That is a suspicion only. " + rule.remedy();
        findings.add(new Finding(
                rule.code(),
                harmless ? Severity.INFO : rule.severity(),
                message,
                place(release.identity().name()),
                Optional.empty()));
    }

    private void add(BaseModelRule rule, Inherited base, String message, SourceLocation location) {
        findings.add(new Finding(rule.code(), severity(rule, base), message, location, Optional.empty()));
    }

    private SourceLocation start() {
        return SourceLocation.startOf(card.source());
    }

    /** Where a name stands in the card for the first time. */
    private SourceLocation place(String name) {
        int at = card.text().indexOf(name);
        if (at < 0) {
            return start();
        }
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < at; i++) {
            char c = card.text().charAt(i);
            if (c == '\n' || (c == '\r' && card.text().charAt(i + 1) != '\n')) {
                line++;
                lineStart = i + 1;
            }
        }
        return new SourceLocation(card.source(), line, at - lineStart + 1, "");
    }
}
