package org.openweights.openness;

import java.util.Optional;
import org.openweights.license.Annotation;
import org.openweights.license.License;

/**
 * Whether a license is open, by those who approve licenses, or by its terms.
 *
 * <p>Approval by the Open Source Initiative and listing by others are facts about a license that are looked up. The
 * properties of an open license are found in its terms: use and modification for any purpose, redistribution, no
 * discrimination.
 */
final class OpenLicenseQuestions {
    private OpenLicenseQuestions() {}

    static Judgement openSourceSoftware(License license) {
        if (OpenLicenses.isPublicDomain(license.id())) {
            return because(license, Verdict.MET, "puts its material in the public domain");
        }
        return osiApproved(license);
    }

    static Judgement osiApproved(License license) {
        if (license.isOsiApproved()) {
            return because(license, Verdict.MET, "is an open source license, approved by the Open Source Initiative");
        }
        if (OpenLicenses.isPublicDomain(license.id())) {
            return Judgement.conditional(
                    reason(
                            license,
                            "puts its material in the public domain; the Open Source Initiative has not approved it"),
                    "whether a dedication to the public domain stands for an approved license");
        }
        return because(
                license,
                Verdict.NOT_MET,
                "is not an open source license: the Open Source Initiative has not approved it");
    }

    static Judgement openSourceTerms(License license) {
        return license.isOsiApproved() ? osiApproved(license) : properties(license, "an open source license");
    }

    static Judgement openData(License license) {
        Optional<OpenLicenses.Entry> listed = OpenLicenses.find(license.id());
        if (listed.isPresent()) {
            return because(
                    license, Verdict.MET, "is an open license (" + listed.get().source() + ")");
        }
        return license.isOsiApproved() ? osiApproved(license) : properties(license, "an open license");
    }

    static Judgement open(License license) {
        Judgement data = openData(license);
        boolean libre = license.annotations().stream()
                .anyMatch(annotation -> annotation.authority() == Annotation.Authority.FSF && annotation.favorable());
        return data.verdict() != Verdict.MET && libre
                ? because(license, Verdict.MET, "is a free license by the list of the Free Software Foundation")
                : data;
    }

    private static Judgement properties(License license, String what) {
        Judgement all = Judgement.all(
                FreedomQuestions.useForAnyPurpose(license),
                FreedomQuestions.modifyForAnyPurpose(license),
                FreedomQuestions.noDiscrimination(license),
                FreedomQuestions.redistribute(license));
        return all.verdict() == Verdict.MET
                ? because(
                        license,
                        Verdict.MET,
                        "has the properties of " + what
                                + ": use, modification and redistribution for any purpose and by anyone")
                : all;
    }

    private static Judgement because(License license, Verdict verdict, String what) {
        return Judgement.of(verdict, reason(license, what));
    }

    private static Reason reason(License license, String what) {
        return Reason.in(license.name() + " " + what + ".", license.id(), Optional.empty());
    }
}
