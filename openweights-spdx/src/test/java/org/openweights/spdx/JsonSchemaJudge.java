package org.openweights.spdx;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.util.List;

/** A JSON Schema of SPDX. */
final class JsonSchemaJudge {
    private final Schema schema;

    private JsonSchemaJudge(Dialect dialect, String text) {
        SchemaRegistry registry = SchemaRegistry.withDialect(
                dialect, builder -> builder.schemaLoader(loader -> loader.fetchRemoteResources(false)));
        schema = registry.getSchema(text, InputFormat.JSON);
    }

    /** The JSON Schema of SPDX 3.0.1. */
    static JsonSchemaJudge ofVersion3() {
        return new JsonSchemaJudge(Dialects.getDraft202012(), SpdxFiles.text("schema-v3.0.1.json"));
    }

    /** The JSON Schema of SPDX 2.3. */
    static JsonSchemaJudge ofVersion23() {
        // The validator knows the dialect without the empty fragment only.
        String text = ToolsJavaJudge.resource("spdx-schema-v2.3.json")
                .replace(
                        "https://json-schema.org/draft/2019-09/schema#",
                        "https://json-schema.org/draft/2019-09/schema");
        return new JsonSchemaJudge(Dialects.getDraft201909(), text);
    }

    List<String> objections(String document) {
        return schema.validate(document, InputFormat.JSON).stream()
                .map(Object::toString)
                .distinct()
                .toList();
    }
}
