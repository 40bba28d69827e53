package org.openweights.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.openweights.spdx.graph.Graph;

/**
 * Independent judges of a document, offline: the JSON Schema and the SHACL shapes of SPDX 3.0.1, and the SPDX Java Library.
 *
 * <p>Each is set up once, when it is first asked: that takes seconds, a judgement milliseconds.
 */
final class SpdxJudges {
    private SpdxJudges() {}

    private static final class JsonSchema {
        private static final JsonSchemaJudge JUDGE = JsonSchemaJudge.ofVersion3();

        private JsonSchema() {}
    }

    private static final class JsonSchema23 {
        private static final JsonSchemaJudge JUDGE = JsonSchemaJudge.ofVersion23();

        private JsonSchema23() {}
    }

    private static final class Shacl {
        private static final ShaclJudge JUDGE = new ShaclJudge();

        private Shacl() {}
    }

    private static final class Library {
        private static final LibraryJudge JUDGE = new LibraryJudge();

        private Library() {}
    }

    static JsonSchemaJudge jsonSchema() {
        return JsonSchema.JUDGE;
    }

    static JsonSchemaJudge jsonSchema23() {
        return JsonSchema23.JUDGE;
    }

    static ShaclJudge shacl() {
        return Shacl.JUDGE;
    }

    static LibraryJudge library() {
        return Library.JUDGE;
    }

    /** All judges accept the document, and the library reads from it what was meant. */
    static void assertAccepted(SpdxDocuments documents) {
        String document = documents.toJsonLd();
        assertThat(jsonSchema().objections(document)).as("JSON Schema").isEmpty();
        assertThat(shacl().objections(document)).as("SHACL").isEmpty();
        assertReadBack(documents.graph(), document);
    }

    static void assertReadBack(Graph expected, String document) {
        assertThat(library().read(document))
                .as("SPDX Java Library")
                .usingRecursiveComparison(RecursiveComparisonConfiguration.builder()
                        .withIgnoreCollectionOrder(true)
                        // The library reads a decimal as a double.
                        .withEqualsForType((one, other) -> one.doubleValue() == other.doubleValue(), BigDecimal.class)
                        .build())
                .isEqualTo(expected);
    }
}
