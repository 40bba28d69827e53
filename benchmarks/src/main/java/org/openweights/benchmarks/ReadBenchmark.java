package org.openweights.benchmarks;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.infra.Blackhole;
import org.openweights.schema.CardReading;
import org.openweights.schema.ModelCards;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reading a card and validating it, next to what the schema validator and the YAML parser that it stands on need by
 * themselves.
 *
 * <p>The yardsticks do less. They are given the text where reading is given the bytes; they know the schema where reading
 * finds out which of all formats the card is in; and they are done where reading goes on to keep the place of each value, to
 * check what no schema says, to make the release, and to look for what the licenses of base models ask. The schemas are those
 * that the library validates with, compiled once; formats are asserted, as the schemas mean them, and all else is as it comes.
 *
 * @see Cards
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 2,
        // All of the heap is there from the start, so that no run pays for its growing.
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 12, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReadBenchmark {
    /** How many times as long as they were written the cards are. */
    @Param("1")
    public int times = 1;

    private final ModelCards cards = ModelCards.standard();
    private final Load yaml = new Load(LoadSettings.builder().build());
    private final Schema releaseSchema = schema("canonical/release-1.json");
    private final Schema toolkitSchema = schema("modelcardtoolkit/card-0.0.2.schema.json");
    private final Schema metadataSchema = schema("huggingface/metadata.schema.json");
    private String release = "";
    private String toolkit = "";
    private String metadata = "";
    private JsonNode metadataTree = JsonMapper.shared().nullNode();
    private byte[] releaseCard = {};
    private byte[] toolkitCard = {};
    private byte[] readmeCard = {};

    private static Schema schema(String resource) {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .locale(Locale.ROOT)
                .formatAssertionsEnabled(true)
                .errorMessageKeyword("errorMessage")
                .build();
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config))
                .getSchema(Cards.resource("schema/" + resource));
    }

    /** Makes the cards. */
    @Setup
    public void setUp() {
        release = Cards.json("release.json", times);
        toolkit = Cards.json("model-card.json", times);
        metadata = Cards.metadata(times);
        metadataTree = JsonMapper.shared().valueToTree(yaml.loadFromString(metadata));
        releaseCard = release.getBytes(StandardCharsets.UTF_8);
        toolkitCard = toolkit.getBytes(StandardCharsets.UTF_8);
        readmeCard = Cards.readme(times).getBytes(StandardCharsets.UTF_8);
    }

    /** {@return what is read from a release in canonical JSON, of 3 KB} */
    @Benchmark
    public CardReading release() {
        return cards.read("release.json", releaseCard);
    }

    /** {@return what networknt finds when it parses and validates the text of the same card: the yardstick} */
    @Benchmark
    public List<Error> releaseByNetworknt() {
        return releaseSchema.validate(release, InputFormat.JSON);
    }

    /** {@return what is read from a card in the JSON of the Model Card Toolkit, of 3 KB} */
    @Benchmark
    public CardReading toolkit() {
        return cards.read("model-card.json", toolkitCard);
    }

    /** {@return what networknt finds when it parses and validates the text of the same card: the yardstick} */
    @Benchmark
    public List<Error> toolkitByNetworknt() {
        return toolkitSchema.validate(toolkit, InputFormat.JSON);
    }

    /** {@return what is read from a card of the Hub, of 3 KB of metadata and 20 KB of text} */
    @Benchmark
    public CardReading readme() {
        return cards.read("README.md", readmeCard);
    }

    /**
     * Parses the metadata of the same card into maps and lists with SnakeYAML Engine, and validates them with networknt: the
     * yardstick.
     *
     * <p>Looks at nothing of the 20 KB of text. The tree that is validated was made before, so that turning maps into what the
     * validator takes is not counted.
     *
     * @param hole takes the results
     */
    @Benchmark
    public void readmeBySnakeYamlAndNetworknt(Blackhole hole) {
        hole.consume(yaml.loadFromString(metadata));
        hole.consume(metadataSchema.validate(metadataTree));
    }
}
