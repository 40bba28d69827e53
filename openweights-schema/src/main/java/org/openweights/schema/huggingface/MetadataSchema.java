package org.openweights.schema.huggingface;

import java.util.List;
import java.util.Set;
import org.openweights.schema.jsonschema.Breach;
import org.openweights.schema.jsonschema.JsonSchema;
import org.openweights.schema.source.Node.Kind;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.validation.Finding;

/** The JSON Schema of the metadata: which keys there are, and of which type their values. */
final class MetadataSchema {
    private static final String ID = "https://openweights.org/schema/huggingface/metadata-1.json";

    private final JsonSchema schema;
    private final Set<String> keys;

    private MetadataSchema(JsonSchema schema) {
        this.schema = schema;
        this.keys = schema.fields();
    }

    /** Compiled when first asked for, and once. */
    private static final class Standard {
        private static final MetadataSchema SCHEMA =
                new MetadataSchema(JsonSchema.load(ID, "huggingface/metadata.schema.json"));

        private Standard() {}
    }

    static MetadataSchema standard() {
        return Standard.SCHEMA;
    }

    /** {@return the keys that the Hub knows} */
    Set<String> keys() {
        return keys;
    }

    /** {@return what in the metadata is of the wrong type or missing} */
    List<Finding> findings(Metadata metadata) {
        return schema.check(metadata.root(), metadata.card().limits()).stream()
                .map(breach -> finding(metadata, breach))
                .toList();
    }

    private static Finding finding(Metadata metadata, Breach breach) {
        HuggingFaceRule rule = switch (breach.kind()) {
            case MISSING -> HuggingFaceRule.REQUIRED;
            case TYPE -> isNothing(breach) ? emptyAt(breach.pointer()) : HuggingFaceRule.TYPE;
            case UNKNOWN, WORD, SPELLING, SIZE, COMBINATION ->
                throw new IllegalStateException("no rule for a breach by " + breach.kind());
        };
        String remedy = switch (rule) {
            case TYPE -> "";
            case EMPTY, BLANK -> " If there is none, remove it.";
            default -> " " + rule.remedy();
        };
        String message = breach.what() + remedy;
        return breach.offset() == breach.node().offset()
                ? metadata.finding(rule, message, breach.node())
                : Finding.of(
                        rule,
                        message,
                        metadata.card().location(breach.offset(), breach.pointer()),
                        breach.value().orElseThrow());
    }

    /** The Hub was seen to refuse nothing at these places only. */
    private static HuggingFaceRule emptyAt(String pointer) {
        return pointer.equals("/language") || pointer.startsWith("/language/") || pointer.startsWith("/datasets/")
                ? HuggingFaceRule.EMPTY
                : HuggingFaceRule.BLANK;
    }

    private static boolean isNothing(Breach breach) {
        return breach.node() instanceof Scalar scalar && scalar.kind() == Kind.NULL;
    }
}
