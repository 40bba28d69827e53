package org.openweights.spdx.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openweights.validation.Severity;

/** The models and data sets of a document, their licenses, and which profiles the document claims for them. */
final class Subjects {
    private static final String DECLARED = "hasDeclaredLicense";
    private static final String CONCLUDED = "hasConcludedLicense";

    private final Model model;
    private final Findings findings;
    private final HashIndex licensed = new HashIndex();
    /** What lacks a license by reason of a fault that is a finding already. */
    private final HashIndex excused = new HashIndex();

    private final List<Subject> subjects = new ArrayList<>();
    private final Set<String> claims = new HashSet<>();
    private int[] declared = new int[64];
    private int[] concluded = new int[64];

    Subjects(Model model, Findings findings) {
        this.model = model;
        this.findings = findings;
    }

    private record Subject(String id, Model.Type type, Place place, List<Breach> breaches) {}

    /**
     * A fact that is not stated as its profile demands.
     *
     * @param fact the fact
     * @param values how many values it has; none if none is right
     */
    record Breach(Model.Fact fact, int values) {
        private String what() {
            String value = fact.value().equals("-") ? "" : " with the value '" + fact.value() + "'";
            return (values == 0 ? "no" : values + " values of") + " '" + fact.property() + "'" + value;
        }
    }

    void claim(List<String> profiles) {
        claims.addAll(profiles);
    }

    static boolean isLicense(String relationshipType) {
        return relationshipType.equals(DECLARED) || relationshipType.equals(CONCLUDED);
    }

    /**
     * Notes that something has licenses.
     *
     * @param relationshipType in which sense
     * @param from what has them
     * @param licenses how many
     * @param again whether another relationship has the same identifier, and most likely is the same
     */
    void license(String relationshipType, String from, int licenses, boolean again) {
        int number = number(from);
        int[] counts = relationshipType.equals(DECLARED) ? declared : concluded;
        if (!again || counts[number] == 0) {
            counts[number] += licenses;
        }
    }

    /** Notes that something may be meant to have a license: its relationship runs the wrong way, which is a finding. */
    void excuse(String relationshipType, String id) {
        excused.number(relationshipType + " " + id);
    }

    /** Notes that a relationship has no known type, which is a finding: it may be meant for a license. */
    void untyped(String word, String from) {
        if (word.isEmpty() || word.toLowerCase(Locale.ROOT).contains("licen")) {
            excuse(DECLARED, from);
            excuse(CONCLUDED, from);
        }
    }

    void add(String id, Model.Type type, Place place, List<Breach> breaches) {
        subjects.add(new Subject(id, type, place, breaches));
    }

    /** What is missing is an error where its profile is claimed; where it is not, a note for each model or data set. */
    void report() {
        for (Subject subject : subjects) {
            Map<String, List<String>> unclaimed = new LinkedHashMap<>();
            for (Breach breach : subject.breaches()) {
                if (claims.contains(breach.fact().profile())) {
                    reportFact(subject, breach);
                } else {
                    lacks(unclaimed, breach.fact().profile(), breach.what());
                }
            }
            for (Model.License license : model.licenses()) {
                int count = subject.type().is(license.type()) ? count(subject, license) : 1;
                if (count == 0 && !claims.contains(license.profile())) {
                    lacks(unclaimed, license.profile(), "no relationship '" + license.relationship() + "'");
                } else if (count != 1) {
                    reportLicense(subject, license, count);
                }
            }
            unclaimed.forEach((profile, missing) -> note(subject, profile, missing));
        }
    }

    private static void lacks(Map<String, List<String>> unclaimed, String profile, String what) {
        unclaimed.computeIfAbsent(profile, key -> new ArrayList<>()).add(what);
    }

    private void note(Subject subject, String profile, List<String> missing) {
        findings.add(
                fact(profile),
                Severity.INFO,
                Findings.quoted(subject.id()) + " has " + String.join(", ", missing) + ", and the profile '" + profile
                        + "' is not claimed.",
                subject.place(),
                subject.id());
    }

    private void reportFact(Subject subject, Breach breach) {
        String profile = breach.fact().profile();
        findings.add(
                fact(profile),
                Findings.quoted(subject.id()) + " has " + breach.what() + ", and the profile '" + profile
                        + "' is claimed.",
                subject.place(),
                subject.id());
    }

    private void reportLicense(Subject subject, Model.License license, int count) {
        boolean claimed = claims.contains(license.profile());
        boolean isDeclared = license.relationship().equals(DECLARED);
        String what = count == 0
                ? "no relationship '" + license.relationship() + "'"
                : count + (isDeclared ? " declared licenses" : " concluded licenses");
        findings.add(
                isDeclared ? AiProfileRule.DECLARED_LICENSE : AiProfileRule.CONCLUDED_LICENSE,
                claimed ? Severity.ERROR : Severity.INFO,
                Findings.quoted(subject.id()) + " has " + what
                        + (claimed ? ", and the profile '" + license.profile() + "' is claimed" : "") + ".",
                subject.place(),
                subject.id());
    }

    /** How many licenses something has; one where that cannot be told. */
    private int count(Subject subject, Model.License license) {
        int number = number(subject.id());
        int count = license.relationship().equals(DECLARED) ? declared[number] : concluded[number];
        boolean unknown = subject.id().isEmpty() || excused.has(license.relationship() + " " + subject.id());
        return count == 0 && unknown ? 1 : count;
    }

    private static AiProfileRule fact(String profile) {
        return profile.equals("ai") ? AiProfileRule.AI_FACT : AiProfileRule.DATASET_FACT;
    }

    private int number(String id) {
        int number = licensed.number(id);
        if (number == declared.length) {
            declared = Arrays.copyOf(declared, 2 * number);
            concluded = Arrays.copyOf(concluded, 2 * number);
        }
        return number;
    }
}
