package org.openweights.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.openweights.cli.view.ProgressBar;
import org.openweights.directory.DescribedModel;
import org.openweights.directory.ModelReading;
import org.openweights.schema.ModelCards;
import org.openweights.spdx.SpdxDocuments;
import org.openweights.spdx.SpdxFormat;
import org.openweights.spdx.SpdxOptions;
import org.openweights.validation.Finding;
import org.openweights.validation.ValidationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "spdx",
        description =
                "Write the SPDX document of a model, in SPDX 3.0.1 as JSON-LD or in SPDX 2.3. What is wrong with the card and its files,"
                        + " and what SPDX asks for and they lack, goes to standard error.",
        footer = {
            "",
            "Examples:",
            "  openweights spdx docs/examples/permissive-full/README.md",
            "  openweights spdx --as 2.3-json README.md",
            "  openweights spdx --created 2026-01-01T00:00:00Z -o model.spdx.json README.md",
            "  openweights spdx --base base/README.md README.md",
            "  openweights spdx --model whisper-small bom.json",
            "  openweights spdx --into sbom.spdx.json --relate contains -o sbom.spdx.json README.md"
        })
final class SpdxCommand implements Callable<Integer> {
    private static final String EPOCH = "SOURCE_DATE_EPOCH";

    private final Terminal terminal;

    @Parameters(
            paramLabel = "CARD",
            description =
                    "A model card: the README.md of a model, or the directory of a model, whose files are then listed with"
                            + " their SHA-256 and whose weights are looked at.")
    @SuppressWarnings("NullAway.Init")
    private Path card;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write it. Default: standard output.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--as",
            paramLabel = "VERSION",
            converter = FormatConverter.class,
            description = "The version of SPDX to write, and how: 3.0.1 (JSON-LD), 2.3-json or 2.3-tag-value."
                    + " Default: 3.0.1.")
    private SpdxFormat format = SpdxFormat.JSON_LD;

    @Option(
            names = "--created",
            paramLabel = "INSTANT",
            converter = InstantConverter.class,
            description = "When the document is made, such as 2026-01-01T00:00:00Z. Default: the time in"
                    + " SOURCE_DATE_EPOCH, else the card's own date; never the clock.")
    private Optional<Instant> created = Optional.empty();

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description =
                    "Which model to write of a card that describes several. Default: the one that the card is about.")
    private Optional<String> model = Optional.empty();

    @Mixin
    private final BaseCards bases = new BaseCards();

    @Mixin
    private final IntoDocument into = new IntoDocument();

    SpdxCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refused {
        BaseCards.Read known = bases.read(card);
        ModelReading reading = read(ModelCards.standard().with(known.knowledge()));
        if (!reading.isReadable()) {
            reading.findings().forEach(terminal::complain);
            return ExitStatus.UNUSABLE;
        }
        List<Finding> findings = new ArrayList<>(reading.findings());
        findings.addAll(known.findings());
        Optional<DescribedModel> described = chosen(reading);
        if (described.isPresent()) {
            SpdxDocuments documents = described.get().spdx(options());
            write(into.with(documents, format, terminal));
            findings.addAll(documents.findings());
        }
        ValidationReport report = new ValidationReport(findings);
        terminal.list(report.findings());
        return described.isPresent() && report.isValid() ? ExitStatus.OK : ExitStatus.NOT_OK;
    }

    private Optional<DescribedModel> chosen(ModelReading reading) throws Refused {
        if (model.isEmpty()) {
            reading.models().stream()
                    .skip(1)
                    .map(SpdxCommand::name)
                    .forEach(other -> terminal.complain(
                            "the document says nothing of '" + other + "'; --model writes one that is about it"));
            return reading.model();
        }
        Optional<DescribedModel> named = reading.models().stream()
                .filter(candidate -> name(candidate).equals(model.get()))
                .findFirst();
        if (named.isEmpty()) {
            throw new Refused("'" + card + "' describes no model '" + model.get() + "'; it describes: "
                    + reading.models().stream().map(SpdxCommand::name).collect(Collectors.joining(", ")));
        }
        return named;
    }

    private static String name(DescribedModel model) {
        return model.release().identity().name();
    }

    private ModelReading read(ModelCards cards) {
        if (!terminal.interactive()) {
            return ModelReading.read(card, cards);
        }
        try (ProgressBar bar = new ProgressBar(terminal.err())) {
            return ModelReading.read(card, cards, bar);
        }
    }

    private SpdxOptions options() throws Refused {
        Optional<Instant> time = created.isPresent() ? created : epoch();
        try {
            return time.map(SpdxOptions.standard()::withCreated).orElseGet(SpdxOptions::standard);
        } catch (IllegalArgumentException e) {
            throw new Refused("the creation time must lie in the years 0 to 9999: " + time.orElseThrow(), e);
        }
    }

    private Optional<Instant> epoch() throws Refused {
        String seconds = terminal.environment().getOrDefault(EPOCH, "");
        try {
            return seconds.isEmpty() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)));
        } catch (NumberFormatException | DateTimeException e) {
            throw new Refused(EPOCH + " must be a number of seconds since 1970, and is '" + seconds + "'", e);
        }
    }

    private void write(byte[] document) throws Refused {
        if (output.isEmpty()) {
            terminal.out().writeBytes(document);
            return;
        }
        try {
            Files.write(output.get(), document);
        } catch (IOException e) {
            throw new Refused("cannot write '" + output.get() + "': " + cause(e), e);
        }
    }

    private static String cause(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "its directory does not exist";
        }
        return e instanceof AccessDeniedException ? "it is not permitted" : e.toString();
    }

    /** Knows the formats by their keywords. */
    static final class FormatConverter implements ITypeConverter<SpdxFormat> {
        @Override
        public SpdxFormat convert(String value) {
            return Arrays.stream(SpdxFormat.values())
                    .filter(format -> format.keyword().equals(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + value + "' is none of "
                            + Arrays.stream(SpdxFormat.values())
                                    .map(SpdxFormat::keyword)
                                    .collect(Collectors.joining(", "))));
        }
    }

    /** Says what a time looks like, rather than which class refused it. */
    static final class InstantConverter implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String value) {
            try {
                return Instant.parse(value);
            } catch (DateTimeException e) {
                throw new TypeConversionException("'" + value + "' is no time such as 2026-01-01T00:00:00Z");
            }
        }
    }
}
