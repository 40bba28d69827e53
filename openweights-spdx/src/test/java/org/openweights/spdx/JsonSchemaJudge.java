package org.openweights.spdx;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;

/** The JSON Schema of SPDX 3.0.1. */
final class JsonSchemaJudge {
    private final Schema schema;

    JsonSchemaJudge() {
        SchemaRegistry registry = SchemaRegistry.withDialect(
                Dialects.getDraft202012(),
                builder -> builder.schemaLoader(loader -> loader.fetchRemoteResources(false)));
        schema = registry.getSchema(SpdxFiles.text("schema-v3.0.1.json"), InputFormat.JSON);
    }

    List<String> objections(String document) {
        return schema.validate(document, InputFormat.JSON).stream()
                .map(Object::toString)
                .distinct()
                .toList();
    }
}
