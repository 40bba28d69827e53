package org.openweights.spdx;

import java.io.IOException;
import java.io.OutputStream;
import org.openweights.spdx.graph.Graph;
import org.openweights.spdx.jsonld.JsonLdWriter;
import org.openweights.spdx.v23.Json23Writer;
import org.openweights.spdx.v23.TagValueWriter;

/**
 * A version of SPDX and a way to write it down.
 *
 * <p>All of them say the same, as far as the version has words for it: what SPDX 2.3 has no field for stands in annotations
 * and comments.
 *
 * @since 0.1.0
 */
public enum SpdxFormat {
    /** SPDX 3.0.1 as JSON-LD. */
    JSON_LD("3.0.1"),
    /** SPDX 2.3 as JSON. */
    JSON_2_3("2.3-json"),
    /** SPDX 2.3 in tag-value form. */
    TAG_VALUE_2_3("2.3-tag-value");

    private final String keyword;

    SpdxFormat(String keyword) {
        this.keyword = keyword;
    }

    /** {@return the format as the command names it} */
    public String keyword() {
        return keyword;
    }

    void write(Graph graph, OutputStream out) throws IOException {
        switch (this) {
            case JSON_LD -> JsonLdWriter.write(graph, out);
            case JSON_2_3 -> Json23Writer.write(graph, out);
            case TAG_VALUE_2_3 -> TagValueWriter.write(graph, out);
        }
    }
}
