package org.openweights.schema.jsonschema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/**
 * The keywords {@code minimum} and {@code maximum}, for numbers of any size: the evaluator's own compare whole numbers by their
 * 64 bits, and throw for others.
 */
final class BoundKeyword extends AbstractKeyword {
    private final int beyond;

    private BoundKeyword(String name, int beyond) {
        super(name);
        this.beyond = beyond;
    }

    static BoundKeyword minimum() {
        return new BoundKeyword("minimum", -1);
    }

    static BoundKeyword maximum() {
        return new BoundKeyword("maximum", 1);
    }

    @Override
    public KeywordValidator newValidator(
            SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
        return new Validator(this, location, value, parent, context);
    }

    private static final class Validator extends BaseKeywordValidator {
        private final BigDecimal bound;
        private final int beyond;

        Validator(BoundKeyword keyword, SchemaLocation location, JsonNode bound, Schema parent, SchemaContext context) {
            super(keyword, bound, location, parent, context);
            this.bound = bound.decimalValue();
            this.beyond = keyword.beyond;
        }

        @Override
        public void validate(ExecutionContext context, JsonNode value, JsonNode document, NodePath place) {
            if (value.isNumber() && value.decimalValue().compareTo(bound) == beyond) {
                context.addError(error().instanceNode(value)
                        .instanceLocation(place)
                        .evaluationPath(context.getEvaluationPath())
                        .locale(context.getExecutionConfig().getLocale())
                        .build());
            }
        }
    }
}
