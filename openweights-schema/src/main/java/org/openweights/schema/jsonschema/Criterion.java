package org.openweights.schema.jsonschema;

import java.util.List;
import org.openweights.schema.ReadLimits;
import org.openweights.schema.source.Node;

/**
 * What a schema asks of a value, as a question that is answered without a word about what is wrong.
 *
 * @see Criteria
 */
sealed interface Criterion permits Plain, Evaluated, Criterion.Every, Criterion.Not, Criterion.Condition {
    /**
     * {@return whether a value follows the schema}
     *
     * @param value the value
     * @param limits the limits to keep
     */
    boolean admits(Node value, ReadLimits limits);

    /**
     * More than one thing is asked.
     *
     * @param criteria all of them
     */
    record Every(List<Criterion> criteria) implements Criterion {
        @Override
        public boolean admits(Node value, ReadLimits limits) {
            for (Criterion criterion : criteria) {
                if (!criterion.admits(value, limits)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * The opposite is asked.
     *
     * @param criterion what must not hold
     */
    record Not(Criterion criterion) implements Criterion {
        @Override
        public boolean admits(Node value, ReadLimits limits) {
            return !criterion.admits(value, limits);
        }
    }

    /**
     * What is asked depends on the value.
     *
     * @param condition what it depends on
     * @param then what is asked if it holds
     * @param otherwise what is asked if it does not
     */
    record Condition(Criterion condition, Criterion then, Criterion otherwise) implements Criterion {
        @Override
        public boolean admits(Node value, ReadLimits limits) {
            return (condition.admits(value, limits) ? then : otherwise).admits(value, limits);
        }
    }
}
