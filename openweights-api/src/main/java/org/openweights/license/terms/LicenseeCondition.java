package org.openweights.license.terms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A condition on who the licensee is: some are excluded, or bound to more than others.
 *
 * @since 0.1.0
 */
public sealed interface LicenseeCondition {
    /** {@return what happens to those whom the condition describes} */
    Effect effect();

    /**
     * Licensees above a size.
     *
     * @param metric what is counted
     * @param amount the line
     * @param inclusive whether the line itself is already too much
     * @param currency the ISO 4217 code of the currency, for revenue
     * @param period the period over which is counted
     * @param moment when is counted
     * @param affiliates whether the affiliates of the licensee count
     * @param effect what happens above the line
     */
    record Scale(
            Metric metric,
            BigDecimal amount,
            boolean inclusive,
            Optional<String> currency,
            Period period,
            Moment moment,
            boolean affiliates,
            Effect effect)
            implements LicenseeCondition {}

    /**
     * Licensees of a territory.
     *
     * @param excluded the ISO 3166-1 alpha-2 codes of the excluded places, {@code EU} for the European Union
     * @param by what ties a licensee to the place
     * @param models which of the licensed models are concerned, or empty for all
     * @param outputs whether the outputs are excluded from the territory too
     * @param effect what happens there
     */
    record Territory(List<String> excluded, Tie by, Optional<Modality> models, boolean outputs, Effect effect)
            implements LicenseeCondition {
        /** Copies the list. */
        public Territory {
            excluded = List.copyOf(excluded);
        }

        /** {@return this condition, of models that are all concerned} */
        Territory ofAllModels() {
            return new Territory(excluded, by, Optional.empty(), outputs, effect);
        }
    }

    /**
     * Licensees of a kind.
     *
     * @param kind the kind
     * @param effect what happens to them
     */
    record Group(Kind kind, Effect effect) implements LicenseeCondition {}

    /** What is counted. */
    enum Metric {
        /** Monthly active users. */
        MONTHLY_ACTIVE_USERS,
        /** Monthly unique users. */
        MONTHLY_UNIQUE_USERS,
        /** Revenue. */
        REVENUE
    }

    /** Over which period is counted. */
    enum Period {
        /** A month. */
        MONTH,
        /** A year. */
        YEAR,
        /** The text does not say. */
        UNSTATED
    }

    /** When is counted. */
    enum Moment {
        /** Once, on the date of the model's release: the class of those excluded is frozen. */
        RELEASE_DATE,
        /** At any time: a licensee can grow out of the license. */
        CONTINUING,
        /** The text does not say. */
        UNSTATED
    }

    /** What ties a licensee to a place. */
    enum Tie {
        /** Domicile or principal place of business. */
        DOMICILE,
        /** The place where the material is used. */
        PLACE_OF_USE
    }

    /** A kind of licensee. */
    enum Kind {
        /** Competitors of the licensor. */
        COMPETITOR,
        /** Companies and those who work for them. */
        COMMERCIAL_ENTITY,
        /** Persons under sanctions or export control. */
        SANCTIONED
    }

    /** What happens to those whom a condition describes. */
    enum Effect {
        /** They get no rights. */
        NO_RIGHTS,
        /** They need a separate license from the licensor. */
        SEPARATE_LICENSE,
        /** The license ends. */
        TERMINATES,
        /** They must register. */
        REGISTRATION,
        /** They must display something. */
        DISPLAY;

        /** {@return whether it takes rights away, rather than adding a duty} */
        public boolean excludes() {
            return this != DISPLAY && this != REGISTRATION;
        }
    }
}
