package org.openweights.spdx;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

/** Releases made of all that a card can hold, in any combination; the same for the same seed. */
final class RandomReleases {
    private static final List<String> NAMES = List.of(
            "org/model",
            "meta-llama/Llama-3.1-8B",
            "Meta-Llama/llama-3.1-8b",
            "mistralai/Mistral-7B-v0.1",
            "google/gemma-2-9b",
            "model",
            "a b",
            "a/b/c",
            "Äpfel",
            "苹果/🍎",
            "100%",
            "%41",
            "#",
            "x#y",
            "..",
            "LicenseRef-x",
            "\uD800",
            "\uDC00",
            "\u0000",
            "a\nb",
            "</text>",
            "a <text> b");
    private static final List<String> LICENSES = List.of(
            "mit",
            "MIT",
            "apache-2.0",
            "llama3.1",
            "gemma",
            "gpl",
            "gpl-3.0",
            "other",
            "unknown",
            "",
            "NONE",
            "NOASSERTION",
            "cc-by-nc-4.0",
            "creativeml-openrail-m",
            "MIT OR Apache-2.0",
            "LicenseRef-x AND (MIT OR LicenseRef-y)",
            "GPL-2.0-only WITH Classpath-exception-2.0",
            "Apache-2.0 WITH AdditionRef-x",
            "MIT OR",
            "\uD800");
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "text",
            "1e-4",
            "\"",
            "\\",
            "a\tb\r\nc",
            "\u0000",
            "\uFEFF",
            "\u2028",
            "\uD83C",
            "🍎",
            "</script>",
            "<text>",
            "a\nb <text>c</text> d",
            "_:b",
            "https://example.org/a b",
            "x".repeat(5000));
    private static final List<String> PLACES = List.of(
            "https://example.org/a",
            "https://example.org/ä ö?q=[1]#f",
            "https://example.org/%zz%41",
            "models/here",
            "C:\\models",
            "http://[::1",
            "urn:x:y",
            ":",
            " ",
            "https://exa mple.org/");

    private final Random random;

    private RandomReleases(long seed) {
        this.random = new Random(seed);
    }

    static Stream<ModelRelease> several(int count) {
        return IntStream.range(0, count).mapToObj(RandomReleases::of);
    }

    static ModelRelease of(long seed) {
        return new RandomReleases(seed).release();
    }

    private ModelRelease release() {
        Identity identity = new Identity(
                name(),
                maybe(this::text),
                maybe(this::text),
                maybe(this::instant),
                maybe(() -> one(PLACES)),
                maybe(this::text));
        return new ModelRelease(
                identity,
                license(),
                several(this::component),
                several(() ->
                        new BaseModel(name(), one(Relation.values()), maybe(this::declaration), Optional.empty())),
                several(() -> new DatasetUse(
                        name(),
                        one(DatasetUse.Role.values()),
                        maybe(() -> one(PLACES)),
                        maybe(this::license),
                        maybe(this::text),
                        several(() -> one(DatasetType.values())),
                        several(this::text),
                        one(List.of(
                                Provenance.unknown(),
                                provenance(),
                                Releases.completeDataset().provenance())),
                        Optional.empty())),
                new Characteristics(
                        several(this::text),
                        several(this::text),
                        several(this::text),
                        several(this::text),
                        several(this::text)),
                new Training(
                        maybe(this::text),
                        several(() -> new Property(text(), text())),
                        maybe(this::number),
                        several(() -> new EnergyUse(
                                one(EnergyUse.Phase.values()), number().abs(), one(EnergyUse.Unit.values())))),
                new Usage(maybe(this::text), maybe(this::text)),
                several(() -> new Metric(
                        text(),
                        text(),
                        maybe(this::text),
                        maybe(this::text),
                        maybe(this::text),
                        maybe(this::text),
                        maybe(this::text))),
                several(() -> new ReleaseFile(
                        name(), OptionalLong.of(random.nextLong() >>> 1), maybe(() -> "0a".repeat(32)))),
                new Safety(
                        maybe(() -> one(Safety.Risk.values())),
                        several(this::text),
                        maybe(random::nextBoolean),
                        maybe(random::nextBoolean),
                        maybe(this::text)));
    }

    private Provenance provenance() {
        return new Provenance(
                random.nextBoolean() ? List.of("Ada") : several(this::text),
                maybe(this::text),
                maybe(this::instant),
                maybe(this::instant));
    }

    private Component component() {
        return new Component(
                one(ComponentKind.values()),
                one(Component.Presence.values()),
                one(Component.Access.values()),
                one(Component.Certainty.values()),
                maybe(() -> one(PLACES)),
                maybe(this::license),
                Optional.empty());
    }

    private LicenseStatement license() {
        return Releases.statement(declaration());
    }

    private LicenseDeclaration declaration() {
        return new LicenseDeclaration(several(() -> one(LICENSES)), maybe(this::text), maybe(() -> one(PLACES)));
    }

    private String name() {
        return one(NAMES);
    }

    private String text() {
        return one(TEXTS);
    }

    private Instant instant() {
        return one(List.of(
                Instant.EPOCH,
                Instant.parse("2024-02-29T23:59:59.999999999Z"),
                Instant.parse("-0001-01-01T00:00:00Z"),
                Instant.parse("9999-12-31T23:59:59.999Z"),
                Instant.MAX,
                Instant.MIN));
    }

    private BigDecimal number() {
        int scale = one(List.of(0, 1, -1, 7, -7, 40, -40, 41, 1_000_000_000, -1_000_000_000));
        return new BigDecimal(new BigInteger(random.nextInt(160), random), scale);
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> several(Supplier<T> value) {
        List<T> values = new ArrayList<>();
        while (random.nextInt(3) > 0 && values.size() < 4) {
            values.add(value.get());
        }
        return values;
    }
}
