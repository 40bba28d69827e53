package org.openweights.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.BaseModel;
import org.openweights.model.Characteristics;
import org.openweights.model.Component;
import org.openweights.model.ComponentKind;
import org.openweights.model.DatasetType;
import org.openweights.model.DatasetUse;
import org.openweights.model.EnergyUse;
import org.openweights.model.Identity;
import org.openweights.model.LicenseStatement;
import org.openweights.model.Metric;
import org.openweights.model.ModelRelease;
import org.openweights.model.Property;
import org.openweights.model.Provenance;
import org.openweights.model.Relation;
import org.openweights.model.ReleaseFile;
import org.openweights.model.Safety;
import org.openweights.model.Training;
import org.openweights.model.Usage;
import org.openweights.validation.SourceLocation;

/** Makes releases at random, the same ones for the same seed; every part of a release varies, with hostile texts in it. */
public final class ReleaseGenerator {
    private static final List<String> WORDS = List.of(
            "apache-2.0",
            "mit",
            "other",
            "llama3.1",
            "org/model",
            "org/data",
            "Model of fruit",
            "test set",
            "text-generation",
            "en",
            "no",
            "yes",
            "null",
            "~",
            "true",
            "1.0",
            "0x1F",
            "1_000",
            ".inf",
            "-",
            "- item",
            "2026-01-31",
            "2026-01-31T00:00:00Z",
            "key: value",
            "a # b",
            "#",
            "'",
            "\"",
            "'quoted'",
            "\\",
            "\\u0041",
            "---",
            "...",
            "--- end",
            "*alias",
            "&anchor",
            "!tag",
            "!!python/object:os.system",
            "@at",
            "`tick`",
            "%directive",
            "? key",
            "| literal",
            "> folded",
            "{a: b}",
            "[a, b]",
            ",",
            ": ",
            " leading",
            "trailing ",
            "\ttab",
            "line\nbreak",
            "line\r\nbreak",
            "\n",
            "\n---\n",
            "a\n---\nb",
            "\u0000",
            "\u0007\u001b[31m",
            "\u007f\u0085\u00a0",
            "\u2028\u2029",
            "\ufeff",
            "\ufffe\uffff",
            "é",
            "日本語",
            "😀",
            "\ud83d",
            "\ude00",
            "x\ud83dy",
            "</script>",
            "${env}",
            "a/b~c",
            "",
            " ",
            "\u3000");

    private final SplittableRandom random;

    /**
     * Makes a generator.
     *
     * @param seed the seed
     */
    public ReleaseGenerator(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** {@return the next release} */
    public ModelRelease next() {
        return new ModelRelease(
                new Identity(
                        name(),
                        maybe(this::text),
                        maybe(this::text),
                        texts(),
                        maybe(this::instant),
                        maybe(this::text),
                        texts(),
                        maybe(this::text)),
                random.nextInt(4) == 0 ? LicenseStatement.none() : statement(),
                list(this::component),
                list(() -> new BaseModel(
                        name(),
                        one(Relation.values()),
                        maybe(this::text),
                        maybe(this::declaration),
                        maybe(this::place))),
                list(() -> new DatasetUse(
                        name(),
                        one(DatasetUse.Role.values()),
                        maybe(this::text),
                        maybe(this::statement),
                        maybe(this::text),
                        list(() -> one(DatasetType.values())),
                        texts(),
                        random.nextBoolean() ? provenance() : Provenance.unknown(),
                        maybe(this::place))),
                new Characteristics(
                        texts(), texts(), texts(), texts(), texts(), texts(), texts(), list(this::property)),
                new Training(maybe(this::text), list(this::property), maybe(this::number), list(this::energy)),
                new Usage(maybe(this::text), maybe(this::text)),
                list(() -> new Metric(
                        text(),
                        text(),
                        maybe(this::text),
                        maybe(this::text),
                        maybe(this::text),
                        maybe(this::text),
                        maybe(this::text))),
                list(() -> new ReleaseFile(
                        name(),
                        random.nextBoolean()
                                ? OptionalLong.of(random.nextLong() >>> random.nextInt(1, 64))
                                : OptionalLong.empty(),
                        maybe(this::digest))),
                new Safety(
                        maybe(() -> one(Safety.Risk.values())),
                        texts(),
                        maybe(random::nextBoolean),
                        maybe(random::nextBoolean),
                        maybe(this::text)));
    }

    private Provenance provenance() {
        return new Provenance(texts(), maybe(this::text), maybe(this::instant), maybe(this::instant));
    }

    private Component component() {
        return new Component(
                one(ComponentKind.values()),
                one(Component.Presence.values()),
                one(Component.Access.values()),
                one(Component.Certainty.values()),
                maybe(this::text),
                maybe(this::statement),
                maybe(this::place));
    }

    private LicenseStatement statement() {
        return new LicenseStatement(declaration(), one(LicenseStatement.Medium.values()), maybe(this::place));
    }

    private LicenseDeclaration declaration() {
        return new LicenseDeclaration(texts(), maybe(this::text), maybe(this::text), texts());
    }

    private Property property() {
        return new Property(text(), text());
    }

    private EnergyUse energy() {
        return new EnergyUse(one(EnergyUse.Phase.values()), number().abs(), one(EnergyUse.Unit.values()));
    }

    private SourceLocation place() {
        return new SourceLocation(text(), 1 + random.nextInt(Integer.MAX_VALUE), 1 + random.nextInt(200), text());
    }

    private Instant instant() {
        return switch (random.nextInt(6)) {
            case 0 -> Instant.EPOCH;
            case 1 -> Instant.MIN;
            case 2 -> Instant.MAX;
            case 3 ->
                Instant.ofEpochSecond(
                        random.nextLong(-100_000_000_000L, 300_000_000_000L), random.nextInt(1_000_000_000));
            default -> Instant.ofEpochSecond(random.nextLong(1_500_000_000L, 1_900_000_000L));
        };
    }

    /** A number of at most 50 characters, however it is written. */
    private BigDecimal number() {
        BigInteger digits = BigInteger.valueOf(random.nextLong() >> random.nextInt(64));
        BigDecimal number = new BigDecimal(digits, random.nextInt(-20, 25));
        return random.nextInt(5) == 0 ? number.stripTrailingZeros() : number;
    }

    private String digest() {
        StringBuilder digest = new StringBuilder();
        for (int i = 0; i < 64; i++) {
            digest.append(Character.forDigit(random.nextInt(16), 16));
        }
        return digest.toString();
    }

    private List<String> texts() {
        return list(this::text);
    }

    private String name() {
        String name = text();
        return name.isBlank() ? "org/model" : name;
    }

    private String text() {
        String word = one(WORDS);
        return switch (random.nextInt(6)) {
            case 0 -> word + one(WORDS);
            case 1 -> noise();
            default -> word;
        };
    }

    private String noise() {
        StringBuilder noise = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            noise.append((char) (random.nextInt(3) == 0 ? random.nextInt(0x10000) : random.nextInt(0x80)));
        }
        return noise.toString();
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> list(Supplier<T> item) {
        List<T> items = new ArrayList<>();
        for (int i = Math.max(0, random.nextInt(5) - 1); i > 0; i--) {
            items.add(item.get());
        }
        return items;
    }
}
