package org.openweights.schema.jsonschema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.function.Predicate;
import org.openweights.schema.ReadLimits;
import org.openweights.schema.source.JsonNodes;
import org.openweights.schema.source.Node;
import org.openweights.schema.source.Node.Scalar;

/**
 * A schema that the evaluator is asked about.
 *
 * @param schema the schema
 * @param obvious tells of values that they follow, so that the evaluator need not be asked
 */
record Evaluated(Schema schema, Predicate<Scalar> obvious) implements Criterion {
    private static final long STEPS_PER_NODE = 100;

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
        return schema.validate(
                JsonNodes.of(value), context -> context.executionConfig(config -> config.maxEvaluationSteps(steps)));
    }
}
