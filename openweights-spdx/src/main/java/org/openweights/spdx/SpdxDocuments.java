package org.openweights.spdx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.openweights.model.ModelRelease;
import org.openweights.openness.Assessment;
import org.openweights.spdx.graph.Graph;
import org.openweights.validation.Finding;

/**
 * A release as an SPDX document, in each format that is written.
 *
 * <p>It is a pure function of the release and the options: the same input gives the same bytes. Immutable and safe for use
 * by many threads.
 *
 * @since 0.1.0
 */
public final class SpdxDocuments {
    private final Graph graph;
    private final List<Finding> findings;
    private final boolean refused;

    private SpdxDocuments(Graph graph, List<Finding> findings, boolean refused) {
        this.graph = graph;
        this.findings = findings;
        this.refused = refused;
    }

    /**
     * {@return the document of a release, with the options that hold where none are given}
     *
     * @param release the release
     */
    public static SpdxDocuments of(ModelRelease release) {
        return of(release, SpdxOptions.standard());
    }

    /**
     * {@return the document of a release}
     *
     * @param release the release
     * @param options what it shall say beyond what the release says
     */
    public static SpdxDocuments of(ModelRelease release, SpdxOptions options) {
        return of(release, options, Gaps.source(Objects.requireNonNull(release, "release")));
    }

    /**
     * {@return the document of a release that several files describe}
     *
     * @param release the release
     * @param options what it shall say beyond what the release says
     * @param source the name of the card, which is told of what the release lacks
     */
    public static SpdxDocuments of(ModelRelease release, SpdxOptions options, String source) {
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(source, "source");
        ModelRelease concluded = options.conclusion()
                .map(SpdxOptions.Conclusion::license)
                .map(release::withLicense)
                .orElse(release);
        List<Assessment> assessments = options.definitions().stream()
                .map(definition -> definition.assess(concluded, options.knowledge()))
                .toList();
        return new ReleaseMapping(release, options, source).map(assessments);
    }

    static SpdxDocuments of(Graph graph, List<Finding> findings, boolean refused) {
        return new SpdxDocuments(graph, List.copyOf(findings), refused);
    }

    /** {@return what SPDX demands and the release lacks, or what cannot be written} */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * {@return whether the document can be written: always, but where {@link SpdxOptions.Conformance#FAIL} is asked for and
     * a fact that a profile demands is missing}
     */
    public boolean isWritable() {
        return !refused;
    }

    /**
     * Writes the document as SPDX 3.0.1 JSON-LD, in UTF-8. The stream is flushed, and left open.
     *
     * @param out where to
     * @throws IOException if the stream does not take it
     * @throws IllegalStateException if the document cannot be written; see {@link #isWritable()}
     */
    public void writeJsonLd(OutputStream out) throws IOException {
        write(SpdxFormat.JSON_LD, out);
    }

    /**
     * Writes the document in UTF-8. The stream is flushed, and left open.
     *
     * @param format the version of SPDX, and the way to write it down
     * @param out where to
     * @throws IOException if the stream does not take it
     * @throws IllegalStateException if the document cannot be written; see {@link #isWritable()}
     */
    public void write(SpdxFormat format, OutputStream out) throws IOException {
        Objects.requireNonNull(format, "format");
        if (refused) {
            throw new IllegalStateException(
                    "facts that the profiles of SPDX demand are missing; findings() names them");
        }
        format.write(graph, out);
    }

    /**
     * {@return the document as SPDX 3.0.1 JSON-LD}
     *
     * @throws IllegalStateException if the document cannot be written; see {@link #isWritable()}
     */
    public String toJsonLd() {
        return toText(SpdxFormat.JSON_LD);
    }

    /**
     * {@return the document as text}
     *
     * @param format the version of SPDX, and the way to write it down
     * @throws IllegalStateException if the document cannot be written; see {@link #isWritable()}
     */
    public String toText(SpdxFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    Graph graph() {
        return graph;
    }
}
