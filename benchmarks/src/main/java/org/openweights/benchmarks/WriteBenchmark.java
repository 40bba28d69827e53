package org.openweights.benchmarks;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import net.jimblackler.jsonschemafriend.GenerationException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openweights.model.ModelRelease;
import org.openweights.schema.ModelCards;
import org.openweights.spdx.SpdxBridge;
import org.openweights.spdx.SpdxDocuments;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.library.SpdxModelFactory;
import org.spdx.library.model.v3_0_1.core.SpdxDocument;
import org.spdx.storage.simple.InMemSpdxStore;
import org.spdx.v3jsonldstore.JsonLDSerializer;
import org.spdx.v3jsonldstore.JsonLDStore;

/**
 * Writing SPDX 3.0.1 JSON-LD, next to the SPDX Java Library.
 *
 * <p>Both sides hold the same elements before the measurement, each in its own form, and print them indented into a stream of
 * bytes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 2,
        // All of the heap is there from the start, so that no run pays for its growing.
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class WriteBenchmark {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** The example whose card is written. */
    @Param({"permissive-full", "llama-finetune"})
    private String example = "permissive-full";

    private ModelRelease release = ModelRelease.named("model");
    private SpdxDocuments documents = SpdxDocuments.of(release);
    private JsonLDStore store = new JsonLDStore(new InMemSpdxStore());

    @SuppressWarnings("NullAway.Init")
    private SpdxDocument document;

    @SuppressWarnings("NullAway.Init")
    private JsonLDSerializer serializer;

    /**
     * Reads the card, and lets the SPDX Java Library read what is written of it.
     *
     * @throws IOException if the card is not there
     * @throws InvalidSPDXAnalysisException if the library does not accept what is written
     * @throws GenerationException never: the library brings its schema
     */
    @Setup
    public void setUp() throws IOException, InvalidSPDXAnalysisException, GenerationException {
        SpdxBridge.stayOffline();
        SpdxModelFactory.init();
        release =
                ModelCards.standard().read("README.md", card(example)).release().orElseThrow();
        documents = SpdxDocuments.of(release);
        store = new JsonLDStore(new InMemSpdxStore());
        document = store.deSerialize(
                new ByteArrayInputStream(documents.toJsonLd().getBytes(StandardCharsets.UTF_8)), false);
        serializer =
                new JsonLDSerializer(MAPPER, store.getPretty(), false, SpdxModelFactory.getLatestSpecVersion(), store);
    }

    private static byte[] card(String example) throws IOException {
        try (InputStream card = WriteBenchmark.class.getResourceAsStream(example + "/README.md")) {
            return Objects.requireNonNull(card, example).readAllBytes();
        }
    }

    /**
     * {@return the bytes of the document}
     *
     * @throws IOException never: they stay in memory
     */
    @Benchmark
    public ByteArrayOutputStream write() throws IOException {
        out.reset();
        documents.writeJsonLd(out);
        return out;
    }

    /**
     * {@return the bytes of the document, made from the release, which six definitions of openness judge on the way}
     *
     * @throws IOException never: they stay in memory
     */
    @Benchmark
    public ByteArrayOutputStream assessMapAndWrite() throws IOException {
        out.reset();
        SpdxDocuments.of(release).writeJsonLd(out);
        return out;
    }

    /**
     * {@return the bytes as the SPDX Java Library writes them with a serializer that is kept: a yardstick}
     *
     * @throws IOException never: they stay in memory
     * @throws InvalidSPDXAnalysisException never: it has read the document
     */
    @Benchmark
    public ByteArrayOutputStream writeWithReusedSerializer() throws IOException, InvalidSPDXAnalysisException {
        out.reset();
        try (JsonGenerator json = MAPPER.getFactory().createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            MAPPER.writeTree(json, serializer.serialize(document));
        }
        return out;
    }

    /**
     * {@return the bytes as the SPDX Java Library writes them: a yardstick}
     *
     * @throws IOException never: they stay in memory
     * @throws InvalidSPDXAnalysisException never: it has read the document
     */
    @Benchmark
    public ByteArrayOutputStream writeWithStore() throws IOException, InvalidSPDXAnalysisException {
        out.reset();
        store.serialize(out, document);
        return out;
    }
}
