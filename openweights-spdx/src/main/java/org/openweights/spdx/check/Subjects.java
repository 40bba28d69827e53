package org.openweights.spdx.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openweights.validation.Severity;
import org.openweights.validation.SourceLocation;

/** The models and data sets of a document, their licenses, and which profiles the document claims for them. */
final class Subjects {
    private static final String DECLARED = "hasDeclaredLicense";
    private static final String CONCLUDED = "hasConcludedLicense";

    private final Model model;
    private final Findings findings;
    private final HashIndex licensed = new HashIndex();
    private final List<Subject> subjects = new ArrayList<>();
    private final Set<String> claims = new HashSet<>();
    private int[] declared = new int[64];
    private int[] concluded = new int[64];

    Subjects(Model model, Findings findings) {
        this.model = model;
        this.findings = findings;
    }

    private record Subject(String id, Model.Type type, SourceLocation place, List<Model.Fact> missing) {}

    void claim(List<String> profiles) {
        claims.addAll(profiles);
    }

    static boolean isLicense(String relationshipType) {
        return relationshipType.equals(DECLARED) || relationshipType.equals(CONCLUDED);
    }

    void license(String relationshipType, String from) {
        int number = number(from);
        if (relationshipType.equals(DECLARED)) {
            declared[number]++;
        } else {
            concluded[number]++;
        }
    }

    void add(String id, Model.Type type, SourceLocation place, List<Model.Fact> missing) {
        subjects.add(new Subject(id, type, place, missing));
    }

    /** What is missing is an error where its profile is claimed; where it is not, a note for each model or data set. */
    void report() {
        for (Subject subject : subjects) {
            Map<String, List<String>> unclaimed = new LinkedHashMap<>();
            for (Model.Fact fact : subject.missing()) {
                if (claims.contains(fact.profile())) {
                    reportFact(subject, fact);
                } else {
                    lacks(unclaimed, fact.profile(), "'" + fact.property() + "'" + value(fact));
                }
            }
            for (Model.License license : model.licenses()) {
                int count = subject.type().is(license.type()) ? count(subject, license) : 1;
                if (count == 0 && !claims.contains(license.profile())) {
                    lacks(unclaimed, license.profile(), "relationship '" + license.relationship() + "'");
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
                "'" + Findings.cut(subject.id()) + "' has no " + String.join(", no ", missing) + ", and the profile '"
                        + profile + "' is not claimed.",
                subject.place(),
                subject.id());
    }

    private void reportFact(Subject subject, Model.Fact fact) {
        findings.add(
                fact(fact.profile()),
                "'" + Findings.cut(subject.id()) + "' has no '" + fact.property() + "'" + value(fact)
                        + ", and the profile '" + fact.profile() + "' is claimed.",
                subject.place(),
                subject.id());
    }

    private void reportLicense(Subject subject, Model.License license, int count) {
        boolean claimed = claims.contains(license.profile());
        findings.add(
                license.relationship().equals(DECLARED)
                        ? AiProfileRule.DECLARED_LICENSE
                        : AiProfileRule.CONCLUDED_LICENSE,
                claimed ? Severity.ERROR : Severity.INFO,
                "'" + Findings.cut(subject.id()) + "' has " + (count == 0 ? "no" : count) + " relationship"
                        + (count > 1 ? "s '" : " '") + license.relationship() + "'"
                        + (claimed ? ", and the profile '" + license.profile() + "' is claimed" : "") + ".",
                subject.place(),
                subject.id());
    }

    private int count(Subject subject, Model.License license) {
        int number = number(subject.id());
        return license.relationship().equals(DECLARED) ? declared[number] : concluded[number];
    }

    private static AiProfileRule fact(String profile) {
        return profile.equals("ai") ? AiProfileRule.AI_FACT : AiProfileRule.DATASET_FACT;
    }

    private static String value(Model.Fact fact) {
        return fact.value().equals("-") ? "" : " with the value '" + fact.value() + "'";
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
