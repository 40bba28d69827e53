package org.openweights.spdx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openweights.spdx.merge.Merge;
import org.openweights.spdx.merge.MergeRule;
import org.openweights.validation.Rule;
import org.openweights.validation.ValidationReport;

/**
 * Adds a model to an SPDX 3.0.1 document that is there already, such as the SBOM of an application that uses the model.
 *
 * <p>The bytes of the existing document stay as they are, elements and properties that are not known here included; new
 * elements follow the last one of its graph. Its SpdxDocument stays the only one: it gets the model as a root element, unless
 * the model is related to those that it has; and it claims the profiles that hold for the old and the new alike. An element
 * whose identifier is there already is not added.
 *
 * <p>An existing document is held in memory, and is at most 256 MiB large. Safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class SpdxAddition {
    private final SpdxDocuments model;
    private final Optional<Relation> relation;

    private SpdxAddition(SpdxDocuments model, Optional<Relation> relation) {
        this.model = model;
        this.relation = relation;
    }

    /**
     * {@return the addition of a model, as a further root element}
     *
     * @param model the model
     */
    public static SpdxAddition of(SpdxDocuments model) {
        return new SpdxAddition(Objects.requireNonNull(model, "model"), Optional.empty());
    }

    /**
     * {@return this addition, with the model related to each root element of the existing document}
     *
     * @param relation how the root elements stand to the model
     */
    public SpdxAddition relatedBy(Relation relation) {
        return new SpdxAddition(model, Optional.of(relation));
    }

    /** {@return all rules that an addition can break} */
    public static List<Rule> rules() {
        return List.of(MergeRule.values());
    }

    /**
     * Adds the model to a document.
     *
     * @param source the name of the existing document, used in locations
     * @param existing the existing document; the stream is left open
     * @param out where the result goes; it is flushed, and left open
     * @return what is to be told of it; if it is not valid, the existing document was refused and nothing was written
     * @throws IOException if a stream fails
     * @throws IllegalStateException if the document of the model cannot be written; see {@link SpdxDocuments#isWritable()}
     */
    public ValidationReport addTo(String source, InputStream existing, OutputStream out) throws IOException {
        Objects.requireNonNull(source, "source");
        byte[] added = model.toJsonLd().getBytes(StandardCharsets.UTF_8);
        return Merge.merge(source, existing, added, relation.map(Relation::keyword), out);
    }

    /** How an element stands to a model. */
    public enum Relation {
        /** It contains the model. */
        CONTAINS("contains"),
        /** It depends on the model. */
        DEPENDS_ON("dependsOn");

        private final String keyword;

        Relation(String keyword) {
            this.keyword = keyword;
        }

        /** {@return the type of the relationship, as SPDX writes it} */
        public String keyword() {
            return keyword;
        }
    }
}
