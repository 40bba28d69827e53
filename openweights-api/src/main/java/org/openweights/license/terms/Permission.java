package org.openweights.license.terms;

import java.util.List;

/**
 * How far a right goes.
 *
 * @param extent how far
 * @param limits what bounds it; empty unless the extent is {@link Extent#LIMITED}
 * @since 0.1.0
 */
public record Permission(Extent extent, List<Limit> limits) {
    /** Copies the limits and checks that they fit the extent. */
    public Permission {
        limits = List.copyOf(limits);
        if (limits.isEmpty() == (extent == Extent.LIMITED)) {
            throw new IllegalArgumentException("limits must be present for LIMITED only, extent: " + extent);
        }
    }

    /**
     * {@return a permission without limits}
     *
     * @param extent the extent, not {@link Extent#LIMITED}
     */
    public static Permission of(Extent extent) {
        return new Permission(extent, List.of());
    }

    /** How far a right goes. */
    public enum Extent {
        /** The right is given, and nothing in the clause that gives it bounds it. */
        GRANTED,
        /** The right is given within limits. */
        LIMITED,
        /** The right is expressly not given. */
        WITHHELD,
        /** The text contradicts itself or can be read either way. */
        UNCLEAR
    }

    /** What bounds a right. */
    public enum Limit {
        /** Not for commercial ends. */
        NON_COMMERCIAL,
        /** For research only. */
        RESEARCH_ONLY,
        /** Only for licensees below a number of users or an amount of revenue. */
        BELOW_SCALE,
        /** Only within a territory. */
        TERRITORY,
        /** Only after registration. */
        REGISTRATION,
        /** Only within the use restrictions of the same license. */
        USE_RESTRICTIONS,
        /** Only under the same license. */
        SAME_LICENSE,
        /** Only if a naming or display duty is met. */
        NAMING,
        /** Not for models that compete with the licensor's. */
        NOT_COMPETING,
        /** Only within a field that the text names. */
        FIELD
    }
}
