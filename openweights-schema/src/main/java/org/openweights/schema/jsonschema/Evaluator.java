package org.openweights.schema.jsonschema;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.PathType;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The library that evaluates schemas, with the schemas of one document.
 *
 * <p>To load and to compile takes longer than to read a card, and most cards never need it: it is done when first asked for, and once. Safe
 * for use by many threads.
 */
final class Evaluator {
    private static final String METASCHEMA = "https://json-schema.org/draft/2020-12/";

    private final String id;
    private final String text;
    private volatile @Nullable SchemaRegistry registry;

    /**
     * Makes an evaluator of a document.
     *
     * @param id the {@code $id} of the document
     * @param text the document
     */
    Evaluator(String id, String text) {
        this.id = id;
        this.text = text;
    }

    /**
     * {@return the schema at a place in the document}
     *
     * @param fragment the place, as {@code #} and a JSON Pointer
     */
    Schema schema(String fragment) {
        return registry().getSchema(SchemaLocation.of(id + fragment));
    }

    private SchemaRegistry registry() {
        SchemaRegistry known = registry;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            SchemaRegistry made = registry == null ? compiled() : registry;
            registry = made;
            return made;
        }
    }

    private SchemaRegistry compiled() {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .locale(Locale.ROOT)
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true)
                .errorMessageKeyword(Keywords.ERROR_MESSAGE)
                .build();
        return SchemaRegistry.withDialect(
                dialect(),
                builder -> builder.schemaRegistryConfig(config)
                        .schemaLoader(loader -> loader.fetchRemoteResources(false)
                                .allow(iri -> iri.toString().equals(id)
                                        || iri.toString().startsWith(METASCHEMA)))
                        .schemas(Map.of(id, text)));
    }

    private static Dialect dialect() {
        Dialect.Builder builder = Dialect.builder(Dialects.getDraft202012());
        Keywords.ANNOTATIONS.forEach(name -> builder.keyword(new Annotation(name)));
        return builder.keyword(BoundKeyword.minimum())
                .keyword(BoundKeyword.maximum())
                .build();
    }

    /** A keyword that is not evaluated. The evaluator would call it for each value: a third of its time for a release. */
    private static final class Annotation extends AbstractKeyword {
        Annotation(String name) {
            super(name);
        }

        @Override
        public @Nullable KeywordValidator newValidator(
                SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
            return null;
        }
    }
}
