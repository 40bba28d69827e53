package org.openweights.openness;

import java.util.Optional;
import org.openweights.license.Annotation;
import org.openweights.license.License;

/**
 * Whether a license is open, by those who approve licenses, or by its terms.
 *
 * <p>Approval by the Open Source Initiative and listing by others are facts about a license that are looked up. The
 * properties of an open license are found in its terms: use and modification for any purpose, redistribution, no
 * discrimination, and, as criteria 8 to 10 of the Open Source Definition ask, no tie to a product or a technology and no
 * demand on other software.
 */
final class OpenLicenseQuestions {
    private OpenLicenseQuestions() {}

    static Judgement openSourceSoftware(License license) {
        if (OpenLicenses.isPublicDomain(license.id())) {
            return because(license, Verdict.MET, "puts its material in the public domain");
        }
        return license.isOsiApproved() ? osiApproved(license) : unapproved(license);
    }

    /** Not being approved is no proof of not being open source: many free licenses were never handed in. */
    private static Judgement unapproved(License license) {
        Judgement properties = properties(license, "an open source license");
        boolean open = properties.verdict() == Verdict.MET || isFree(license);
        return open
                ? Judgement.conditional(
                        reason(
                                license,
                                isFree(license)
                                        ? "is a free license by the list of the Free Software Foundation; the Open"
                                                + " Source Initiative has not approved it"
                                        : "has the properties of an open source license; the Open Source Initiative has"
                                                + " not approved it"),
                        "whether a license counts as open source without being approved")
                : properties;
    }

    static boolean isFree(License license) {
        return license.annotations().stream()
                .anyMatch(annotation -> annotation.authority() == Annotation.Authority.FSF && annotation.favorable());
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
                    license,
                    Verdict.MET,
                    "is an open license: it " + listed.get().source());
        }
        return license.isOsiApproved() ? osiApproved(license) : properties(license, "an open license");
    }

    static Judgement open(License license) {
        Judgement data = openData(license);
        return data.verdict() != Verdict.MET && isFree(license)
                ? because(license, Verdict.MET, "is a free license by the list of the Free Software Foundation")
                : data;
    }

    private static Judgement properties(License license, String what) {
        Judgement all = Judgement.all(
                FreedomQuestions.useForAnyPurpose(license),
                FreedomQuestions.modifyForAnyPurpose(license),
                FreedomQuestions.noDiscrimination(license),
                FreedomQuestions.redistribute(license),
                WeightQuestions.notSpecificToProduct(license),
                WeightQuestions.notRestrictingOthers(license),
                WeightQuestions.technologyNeutral(license));
        return all.verdict() == Verdict.MET
                ? because(
                        license,
                        Verdict.MET,
                        "has the properties of " + what
                                + ": use, modification and redistribution for any purpose and by anyone, tied to no"
                                + " product or technology, and no demands on other software")
                : all;
    }

    private static Judgement because(License license, Verdict verdict, String what) {
        return Judgement.of(verdict, reason(license, what));
    }

    private static Reason reason(License license, String what) {
        return Reason.in(license.name() + " " + what + ".", license.id(), Optional.empty());
    }
}
