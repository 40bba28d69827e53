package org.openweights.schema.jsonschema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openweights.schema.ReadLimits;
import org.openweights.schema.source.JsonNodes;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Scalar;

/** A schema that the evaluator is asked about. */
final class Evaluated implements Criterion {
    private static final long STEPS_PER_NODE = 100;

    private final Evaluator evaluator;
    private final String fragment;
    private final Predicate<Scalar> obvious;
    private volatile @Nullable Schema schema;

    /**
     * Makes a question to the evaluator.
     *
     * @param evaluator the evaluator
     * @param fragment where in its document the schema stands
     * @param obvious tells of values that they follow, so that the evaluator need not be asked
     */
    Evaluated(Evaluator evaluator, String fragment, Predicate<Scalar> obvious) {
        this.evaluator = evaluator;
        this.fragment = fragment;
        this.obvious = obvious;
    }

    @Override
    public boolean admits(Node value, ReadLimits limits) {
        return (value instanceof Scalar scalar && obvious.test(scalar))
                || errors(value, limits).isEmpty();
    }

    /**
     * {@return what the evaluator finds wrong with a value}
     *
     * @param value the value
     * @param limits the limits to keep
     */
    List<Error> errors(Node value, ReadLimits limits) {
        long steps = STEPS_PER_NODE * limits.nodes();
        return schema().validate(
                        JsonNodes.of(value),
                        context -> context.executionConfig(config -> config.maxEvaluationSteps(steps)));
    }

    /** {@return the schema as the evaluator has it; threads that ask at the same time are given the same} */
    Schema schema() {
        Schema known = schema;
        if (known == null) {
            known = evaluator.schema(fragment);
            schema = known;
        }
        return known;
    }
}
