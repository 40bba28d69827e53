package org.openweights.spdx.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
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

    /** What is missing is an error where its profile is claimed, and worth knowing where it is not. */
    void report() {
        for (Subject subject : subjects) {
            for (Model.Fact fact : subject.missing()) {
                boolean ai = fact.profile().equals("ai");
                String value = fact.value().equals("-") ? "" : " with the value '" + fact.value() + "'";
                findings.add(
                        ai ? AiProfileRule.AI_FACT : AiProfileRule.DATASET_FACT,
                        severity(fact.profile()),
                        "'" + Findings.cut(subject.id()) + "' has no '" + fact.property() + "'" + value
                                + claimed(fact.profile()) + ".",
                        subject.place(),
                        subject.id());
            }
            for (Model.License license : model.licenses()) {
                if (subject.type().is(license.type())) {
                    reportLicense(subject, license);
                }
            }
        }
    }

    private void reportLicense(Subject subject, Model.License license) {
        int number = number(subject.id());
        boolean ofDeclared = license.relationship().equals(DECLARED);
        int count = ofDeclared ? declared[number] : concluded[number];
        if (count != 1) {
            findings.add(
                    ofDeclared ? AiProfileRule.DECLARED_LICENSE : AiProfileRule.CONCLUDED_LICENSE,
                    severity(license.profile()),
                    "'" + Findings.cut(subject.id()) + "' has " + (count == 0 ? "no" : count) + " relationship"
                            + (count > 1 ? "s '" : " '") + license.relationship() + "'" + claimed(license.profile())
                            + ".",
                    subject.place(),
                    subject.id());
        }
    }

    private Severity severity(String profile) {
        return claims.contains(profile) ? Severity.ERROR : Severity.INFO;
    }

    private String claimed(String profile) {
        return claims.contains(profile) ? ", and the profile '" + profile + "' is claimed" : "";
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
