package org.openweights.license.terms;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a license allows, restricts, demands and passes on, as facts.
 *
 * <p>Silence means different things for different subjects: a text that is silent on a right has not granted it expressly;
 * one that is silent on restrictions has none. Immutable and safe for use by many threads.
 *
 * @param rights the rights; every {@link Right} has an entry
 * @param useRestrictions what the material may not be used for
 * @param licenseeConditions who is excluded or bound to more
 * @param duties what the licensee must do
 * @param noticeDelivery how the license or its notices must reach a recipient
 * @param passesOn what travels on to recipients of the material and of what is derived from it
 * @param outputs what holds for the model's outputs
 * @param patents the patent grant
 * @param trademarks the trademark grant
 * @param litigation which rights end when the licensee goes to court
 * @param stability how long the grant lasts and who can change it
 * @since 0.1.0
 */
public record LicenseTerms(
        Map<Right, Fact<Permission>> rights,
        Provisions<UseRestriction> useRestrictions,
        Provisions<LicenseeCondition> licenseeConditions,
        Provisions<Duty> duties,
        Fact<NoticeDelivery> noticeDelivery,
        Provisions<PassesOn> passesOn,
        Provisions<OutputTerm> outputs,
        Fact<PatentTerm> patents,
        Fact<TrademarkTerm> trademarks,
        Fact<LitigationTerm> litigation,
        Provisions<StabilityTerm> stability) {

    private static final LicenseTerms UNREAD = new LicenseTerms(
            Map.of(),
            Provisions.unread(),
            Provisions.unread(),
            Provisions.unread(),
            Fact.unread(),
            Provisions.unread(),
            Provisions.unread(),
            Fact.unread(),
            Fact.unread(),
            Fact.unread(),
            Provisions.unread());

    /** Copies the rights, and completes them: a right without an entry is unread. */
    public LicenseTerms {
        EnumMap<Right, Fact<Permission>> all = new EnumMap<>(Right.class);
        for (Right right : Right.values()) {
            Fact<Permission> fact = rights.get(right);
            all.put(right, fact == null ? Fact.unread() : fact);
        }
        rights = Collections.unmodifiableMap(all);
    }

    /** {@return the terms of a text that nobody has read} */
    public static LicenseTerms unread() {
        return UNREAD;
    }

    /**
     * {@return the terms that follow from approval by the Open Source Initiative, all else unread}
     *
     * <p>The source is the Open Source Definition 1.9: free redistribution (1), derived works (3), no discrimination
     * against persons (5) or fields of endeavor (6), distribution of license (7).
     */
    public static LicenseTerms ofApprovedLicense() {
        Permission granted = Permission.of(Permission.Extent.GRANTED);
        Map<Right, Fact<Permission>> rights = Map.of(
                Right.USE, Fact.approved(granted, "OSD 6: no field of endeavor is excluded"),
                Right.COMMERCIAL_USE, Fact.approved(granted, "OSD 6: business use is not excluded"),
                Right.MODIFY, Fact.approved(granted, "OSD 3: modifications and derived works are allowed"),
                Right.DISTRIBUTE, Fact.approved(granted, "OSD 1: free redistribution"),
                Right.DISTRIBUTE_MODIFIED, Fact.approved(granted, "OSD 3: derived works can be distributed"));
        return new LicenseTerms(
                rights,
                Provisions.excludedByApproval("OSD 6: no restriction of fields of endeavor"),
                Provisions.excludedByApproval("OSD 5: no discrimination against persons or groups"),
                Provisions.unread(),
                Fact.unread(),
                Provisions.unread(),
                Provisions.unread(),
                Fact.unread(),
                Fact.unread(),
                Fact.unread(),
                Provisions.unread());
    }

    /**
     * {@return what the license says of a right}
     *
     * @param right the right
     */
    public Fact<Permission> right(Right right) {
        Fact<Permission> fact = rights.get(right);
        return fact == null ? Fact.unread() : fact;
    }

    /**
     * {@return the terms of two licenses that apply together: all restrictions and duties, and of each right the stricter}
     *
     * <p>What is unread in one stays unread, unless the other is as strict as can be.
     *
     * @param other the terms that apply too
     */
    public LicenseTerms and(LicenseTerms other) {
        return TermsUnion.of(this, other);
    }

    /**
     * {@return these terms as they hold for models of one modality: conditions and duties of such models hold for all of them,
     * and those of others are left out}
     *
     * @param modality the modality
     */
    public LicenseTerms forModels(Modality modality) {
        return new LicenseTerms(
                rights,
                useRestrictions,
                licenseeConditions.mapped(condition -> condition instanceof LicenseeCondition.Territory territory
                        ? held(territory, territory.models(), modality, LicenseeCondition.Territory::ofAllModels)
                        : Optional.of(condition)),
                duties.mapped(duty -> held(duty, duty.models(), modality, Duty::ofAllModels)),
                noticeDelivery,
                passesOn,
                outputs,
                patents,
                trademarks,
                litigation,
                stability);
    }

    private static <T, S extends T> Optional<T> held(
            S statement, Optional<Modality> models, Modality modality, Function<S, T> ofAllModels) {
        if (models.isEmpty()) {
            return Optional.of(statement);
        }
        return models.get() == modality ? Optional.of(ofAllModels.apply(statement)) : Optional.empty();
    }

    /**
     * {@return these terms, their clauses led by the name of the license, to tell them from those of another}
     *
     * @param license the name, such as {@code CC-BY-4.0}
     */
    public LicenseTerms named(String license) {
        UnaryOperator<Clause> naming = clause -> new Clause(
                clause.document().equals(Clause.LICENSE) ? license : license + " " + clause.document(),
                clause.section());
        Map<Right, Fact<Permission>> named = new EnumMap<>(Right.class);
        rights.forEach((right, fact) -> named.put(right, fact.withClause(naming)));
        return new LicenseTerms(
                named,
                useRestrictions.withClauses(naming),
                licenseeConditions.withClauses(naming),
                duties.withClauses(naming),
                noticeDelivery.withClause(naming),
                passesOn.withClauses(naming),
                outputs.withClauses(naming),
                patents.withClause(naming),
                trademarks.withClause(naming),
                litigation.withClause(naming),
                stability.withClauses(naming));
    }
}
