package org.openweights.schema.jsonschema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.keyword.PropertiesValidator;
import com.networknt.schema.path.NodePath;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The keyword {@code properties}, by which the evaluator is called only for those values of which a look does not tell that
 * they follow their schema.
 *
 * <p>Most values of a card are texts of which nothing is asked but that they are texts, and for each of them the evaluator
 * keeps two paths and two stacks. Nothing is noted for {@code unevaluatedProperties}, which no schema of this module has.
 */
final class PropertiesKeyword extends AbstractKeyword {
    private final PlainSchemas plain;

    /**
     * Makes the keyword for one document.
     *
     * @param plain finds the schemas of the document of which a look tells whether a value follows them
     */
    PropertiesKeyword(PlainSchemas plain) {
        super(PropertiesValidator.PROPERTY);
        this.plain = plain;
    }

    @Override
    public KeywordValidator newValidator(
            SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
        PropertiesValidator evaluator = new PropertiesValidator(location, value, parent, context);
        Map<String, Property> properties = new HashMap<>();
        evaluator
                .getSchemas()
                .forEach((name, schema) ->
                        properties.put(name, new Property(schema, plain.find(schema.getSchemaNode()))));
        return new Validator(evaluator, properties);
    }

    private record Property(Schema schema, Optional<Plain> plain) {
        boolean admits(JsonNode value) {
            return plain.isPresent() && plain.get().admits(value);
        }
    }

    private record Validator(PropertiesValidator evaluator, Map<String, Property> properties)
            implements KeywordValidator {
        @Override
        public void validate(ExecutionContext context, JsonNode object, JsonNode document, NodePath place) {
            if (!object.isObject()) {
                return;
            }
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                String name = member.getKey();
                @Nullable Property property = properties.get(name);
                if (property != null && !property.admits(member.getValue())) {
                    context.evaluationPathAddLast(name);
                    try {
                        property.schema.validate(context, member.getValue(), document, place.append(name));
                    } finally {
                        context.evaluationPathRemoveLast();
                    }
                }
            }
        }

        @Override
        public String getKeyword() {
            return evaluator.getKeyword();
        }

        @Override
        public SchemaLocation getSchemaLocation() {
            return evaluator.getSchemaLocation();
        }

        @Override
        public void preloadSchema() {
            evaluator.preloadSchema();
        }
    }
}
