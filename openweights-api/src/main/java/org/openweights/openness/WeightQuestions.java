package org.openweights.openness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openweights.expression.LicenseId;
import org.openweights.license.License;
import org.openweights.license.terms.Basis;
import org.openweights.license.terms.Clause;
import org.openweights.license.terms.Duty;
import org.openweights.license.terms.Fact;
import org.openweights.license.terms.LicenseeCondition.Effect;
import org.openweights.license.terms.Permission;
import org.openweights.license.terms.Permission.Limit;
import org.openweights.license.terms.Right;

/**
 * What the Open Weight Definition of the Open Source Alliance asks of a license, answered from its terms.
 *
 * <p>Its criteria follow the Open Source Definition. Three of them are about clauses that the catalog has no place for: ties
 * to a product, demands on other software, ties to a technology. Those clauses, where a text has one, stand in a table; of a
 * text that was read as a whole and is not in the table, the answer is that it has none.
 */
final class WeightQuestions {
    private WeightQuestions() {}

    /** What the terms do not tell of licenses that were read. */
    private static final class Readings {
        private static final int CELLS = 5;
        private static final Map<List<String>, Judgement> BY_CRITERION_AND_LICENSE = read();

        private Readings() {}

        private static Map<List<String>, Judgement> read() {
            Map<List<String>, Judgement> readings = new HashMap<>();
            for (String[] cells : Table.rows("open-weight-osa-readings.tsv", CELLS)) {
                Reason reason = new Reason(
                        cells[4],
                        Optional.of(new LicenseId(cells[1])),
                        Optional.of(new Clause(Clause.LICENSE, cells[3])),
                        Optional.empty(),
                        Optional.empty());
                readings.put(List.of(cells[0], cells[1]), Judgement.of(Verdict.valueOf(cells[2]), reason));
            }
            return Map.copyOf(readings);
        }
    }

    /** Criterion 1. */
    static Judgement freeRedistribution(License license) {
        TermsAnswer answer = new TermsAnswer(license);
        answer.right(Right.DISTRIBUTE, WeightQuestions::bound);
        answer.commercialUse(Set.of(Limit.NON_COMMERCIAL, Limit.RESEARCH_ONLY));
        answer.restrictions(restriction -> switch (restriction.kind()) {
            case NON_COMMERCIAL, RESEARCH_ONLY -> Ruling.NOT_MET;
            default -> Ruling.MET;
        });
        answer.conditions(FreedomQuestions::leavesOthers);
        return answer.judgement("lets anyone sell or give away the weights as part of something larger");
    }

    /** Criterion 3. What derived works may be used for is a matter of criterion 6. */
    static Judgement derivedWorks(License license) {
        TermsAnswer answer = new TermsAnswer(license);
        answer.right(Right.MODIFY, WeightQuestions::bound);
        answer.right(Right.DISTRIBUTE_MODIFIED, WeightQuestions::bound);
        answer.restrictions(restriction -> switch (restriction.kind()) {
            case NON_COMMERCIAL, RESEARCH_ONLY, SAFEGUARDS -> Ruling.NOT_MET;
            default -> Ruling.MET;
        });
        answer.conditions(FreedomQuestions::leavesOthers);
        return answer.judgement("allows derived works and their distribution");
    }

    /** Criterion 4: silence is no express permission. A duty to use another name is allowed. */
    static Judgement modifiedWeights(License license) {
        Fact<Permission> fact = license.terms().right(Right.DISTRIBUTE_MODIFIED);
        if (fact.basis() == Basis.SILENT && !license.isOsiApproved()) {
            return Judgement.of(
                    Verdict.NOT_MET,
                    Reason.in(
                            license.name() + " does not expressly permit the distribution of modified weights.",
                            license.id(),
                            Optional.empty()));
        }
        TermsAnswer answer = new TermsAnswer(license);
        answer.right(Right.DISTRIBUTE_MODIFIED, limit -> switch (limit) {
            case SAME_LICENSE, NAMING, USE_RESTRICTIONS -> Ruling.MET;
            default ->
                Ruling.onlyIf("whether a permission within limits is an express one to distribute modified weights");
        });
        return answer.judgement("permits the distribution of modified weights");
    }

    /** Criterion 5. */
    static Judgement persons(License license) {
        TermsAnswer answer = new TermsAnswer(license);
        answer.conditions(FreedomQuestions::discriminates);
        answer.dutiesAboveScale();
        return answer.judgement("discriminates against no person or group");
    }

    /** Criterion 6. Who may use the weights is a matter of criterion 5. */
    static Judgement fields(License license) {
        TermsAnswer answer = new TermsAnswer(license);
        answer.right(Right.USE, limit -> switch (limit) {
            case NON_COMMERCIAL, RESEARCH_ONLY, USE_RESTRICTIONS, NOT_COMPETING, FIELD -> Ruling.NOT_MET;
            case BELOW_SCALE, TERRITORY, REGISTRATION, SAME_LICENSE, NAMING -> Ruling.MET;
        });
        answer.commercialUse();
        answer.restrictions(restriction -> switch (restriction.kind()) {
            case LAWFUL_USE_ONLY, SAFEGUARDS, REVERSE_ENGINEERING -> Ruling.MET;
            default -> Ruling.NOT_MET;
        });
        answer.outputBans();
        return answer.judgement("restricts no field of endeavor");
    }

    /** Criterion 7. The Open Source Definition asks the same, so an approved license meets it. */
    static Judgement noFurtherLicense(License license) {
        if (license.isOsiApproved()) {
            return approved("7", license, "gives its rights to every recipient without a further license");
        }
        TermsAnswer answer = new TermsAnswer(license);
        answer.conditions(condition -> condition.effect() == Effect.SEPARATE_LICENSE
                ? Ruling.NOT_MET
                : FreedomQuestions.leavesOthers(condition));
        answer.duties(
                duty -> duty.kind() == Duty.Kind.REGISTRATION,
                Ruling.onlyIf("whether a registration is a further license"),
                "asks licensees to register");
        answer.duties(
                duty -> duty.kind() == Duty.Kind.BIND_RECIPIENTS,
                Ruling.onlyIf("whether a contract that binds recipients anew is a further license"),
                "wants recipients to be bound anew");
        if (!license.terms().duties().complete()) {
            answer.gap(Basis.UNREAD, "the duties of recipients");
        }
        return answer.judgement("gives its rights to every recipient without a further license");
    }

    /** Criterion 8. */
    static Judgement notSpecificToProduct(License license) {
        return reading("8", license, "ties its rights to no product", "ties its rights to a product");
    }

    /** Criterion 9. */
    static Judgement notRestrictingOthers(License license) {
        return reading("9", license, "makes no demands on other components", "makes demands on other components");
    }

    /** Criterion 10. */
    static Judgement technologyNeutral(License license) {
        return reading("10", license, "depends on no technology or style of interface", "depends on a technology");
    }

    private static Judgement reading(String criterion, License license, String met, String question) {
        Judgement reading = Readings.BY_CRITERION_AND_LICENSE.get(
                List.of(criterion, license.id().text()));
        if (reading != null) {
            return reading;
        }
        if (license.isOsiApproved()) {
            return approved(criterion, license, met);
        }
        TermsAnswer answer = new TermsAnswer(license);
        if (license.reading().extent() != License.Reading.Extent.WHOLE) {
            answer.gap(Basis.UNREAD, "whether it " + question);
        }
        return answer.judgement(met);
    }

    private static Judgement approved(String criterion, License license, String met) {
        return Judgement.of(
                Verdict.MET,
                Reason.in(
                        license.name() + " " + met + ": it is OSI-approved, and criterion " + criterion
                                + " of the Open Source Definition asks the same.",
                        license.id(),
                        Optional.empty()));
    }

    private static Ruling bound(Limit limit) {
        return switch (limit) {
            case SAME_LICENSE, NAMING, USE_RESTRICTIONS -> Ruling.MET;
            case REGISTRATION -> Ruling.OPEN_REGISTRATION;
            case BELOW_SCALE -> FreedomQuestions.BELOW_SIZE;
            default -> Ruling.NOT_MET;
        };
    }
}
