package org.openweights.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openweights.cli.view.ProgressBar;
import org.openweights.directory.LicenseEvidence;
import org.openweights.directory.ModelDirectory;
import org.openweights.model.ModelRelease;
import org.openweights.schema.CardReading;
import org.openweights.schema.ModelCards;
import org.openweights.spdx.SpdxDocuments;
import org.openweights.spdx.SpdxFormat;
import org.openweights.spdx.SpdxOptions;
import org.openweights.validation.Finding;
import org.openweights.validation.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "spdx",
        description =
                "Write the SPDX document of a model, in SPDX 3.0.1 as JSON-LD or in SPDX 2.3. What SPDX asks for and the card lacks goes to"
                        + " standard error.",
        footer = {
            "",
            "Examples:",
            "  openweights spdx docs/examples/permissive-full/README.md",
            "  openweights spdx --as 2.3-json README.md",
            "  openweights spdx --created 2026-01-01T00:00:00Z -o model.spdx.json README.md",
            "  openweights spdx --base base/README.md README.md",
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

    @Mixin
    private final BaseCards bases = new BaseCards();

    @Mixin
    private final IntoDocument into = new IntoDocument();

    SpdxCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refused {
        CardReading reading = ModelCards.standard().read(card);
        if (reading.release().isEmpty()) {
            CardArguments.complain(terminal, reading);
            return reading.format().isPresent() ? ExitStatus.NOT_OK : ExitStatus.UNUSABLE;
        }
        Optional<ModelDirectory> directory = directory();
        ModelRelease described = reading.release().get();
        LicenseEvidence evidence = directory
                .map(files -> LicenseEvidence.read(card, described, files))
                .orElseGet(() -> LicenseEvidence.read(card, described));
        ModelRelease said = evidence.complete(described);
        ModelRelease whole = directory.map(files -> files.enrich(said)).orElse(said);
        BaseCards.Read known = bases.read(whole);
        SpdxDocuments documents =
                SpdxDocuments.of(whole, options(said, evidence).withKnowledge(known.knowledge()));
        write(into.with(documents, format, terminal));
        reading.report().of(Severity.ERROR).forEach(this::note);
        evidence.report().findings().forEach(this::note);
        known.findings().forEach(this::note);
        documents.findings().forEach(this::note);
        directory.ifPresent(files -> {
            files.report().findings().forEach(this::note);
            files.findings(said, known.knowledge().models()).forEach(this::note);
        });
        boolean good = reading.report().isValid()
                && evidence.report().isValid()
                && directory.map(files -> files.report().isValid()).orElse(true)
                && Stream.of(known.findings(), documents.findings())
                        .flatMap(List::stream)
                        .noneMatch(finding -> finding.severity() == Severity.ERROR);
        return good ? ExitStatus.OK : ExitStatus.NOT_OK;
    }

    private SpdxOptions options(ModelRelease said, LicenseEvidence evidence) throws Refused {
        SpdxOptions options = options().withLicenseTexts(evidence.texts());
        return evidence.changes(said)
                ? options.withConclusion(new SpdxOptions.Conclusion(evidence.license(), evidence.explanation()))
                : options;
    }

    private Optional<ModelDirectory> directory() {
        if (!Files.isDirectory(card)) {
            return Optional.empty();
        }
        if (!terminal.interactive()) {
            return Optional.of(ModelDirectory.read(card));
        }
        try (ProgressBar bar = new ProgressBar(terminal.err())) {
            return Optional.of(ModelDirectory.read(card, bar));
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

    private void note(Finding finding) {
        terminal.complain(finding.toString());
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
