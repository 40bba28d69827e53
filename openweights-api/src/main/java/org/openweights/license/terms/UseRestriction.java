package org.openweights.license.terms;

import java.util.List;

/**
 * A bound on what the licensed material may be used for.
 *
 * @param kind what is restricted
 * @param reaches what the restriction binds; never empty
 * @param document the key of the document that holds the list, {@code license} for the license itself
 * @param rationale why the restriction stands, as far as the text shows
 * @since 0.1.0
 */
public record UseRestriction(Kind kind, List<Reach> reaches, String document, Rationale rationale) {
    /** Copies the list. */
    public UseRestriction {
        reaches = List.copyOf(reaches);
        if (reaches.isEmpty()) {
            throw new IllegalArgumentException("reaches must not be empty");
        }
    }

    /**
     * {@return whether the restriction binds something}
     *
     * @param reach what might be bound
     */
    public boolean reaches(Reach reach) {
        return reaches.contains(reach);
    }

    /** What is restricted. */
    public enum Kind {
        /** Use must obey the law, export rules included; nothing beyond that. */
        LAWFUL_USE_ONLY,
        /** No commercial use. */
        NON_COMMERCIAL,
        /** Research only. */
        RESEARCH_ONLY,
        /** A field of endeavour is barred, or only some are allowed. */
        FIELD,
        /** A list of behaviours is barred, in the license or in a document it incorporates. */
        BEHAVIOUR,
        /** No development of competing models, beyond what the output terms say. */
        COMPETING_MODELS,
        /** Circumvention of safeguards is barred or ends the license. */
        SAFEGUARDS,
        /** No reverse engineering. */
        REVERSE_ENGINEERING
    }

    /** What a restriction binds. */
    public enum Reach {
        /** The material as licensed. */
        BASE,
        /** What is derived from it. */
        DERIVATIVES,
        /** What it outputs. */
        OUTPUTS
    }

    /** Why a restriction stands. */
    public enum Rationale {
        /** To prevent harm. */
        SAFETY,
        /** To protect the licensor's business. */
        COMMERCIAL,
        /** To obey the law. */
        LEGAL,
        /** The text does not show it, or it is another one. */
        OTHER
    }
}
