package org.openweights.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.openweights.spdx.SpdxAddition;
import org.openweights.spdx.SpdxDocuments;
import org.openweights.spdx.SpdxFormat;
import org.openweights.validation.ValidationReport;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The document on the command line to which a model is added, if there is one. */
final class IntoDocument {
    @Option(
            names = "--into",
            paramLabel = "DOCUMENT",
            description = "An SPDX 3.0.1 document to which the model is added, such as the SBOM of an application."
                    + " All that is in it stays.")
    private Optional<Path> into = Optional.empty();

    @Option(
            names = "--relate",
            paramLabel = "HOW",
            converter = RelationConverter.class,
            description = "With --into: how the root elements of the document stand to the model, contains or"
                    + " dependsOn. Default: the model is a further root element.")
    private Optional<SpdxAddition.Relation> relation = Optional.empty();

    /** The model as a document, or the document that it was added to. */
    byte[] with(SpdxDocuments model, SpdxFormat format, Terminal terminal) throws Refused {
        if (into.isEmpty()) {
            return model.toText(format).getBytes(StandardCharsets.UTF_8);
        }
        if (format != SpdxFormat.JSON_LD) {
            throw new Refused("--into adds to documents of SPDX 3.0.1; leave out --as");
        }
        SpdxAddition addition = SpdxAddition.of(model);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = Files.newInputStream(into.get())) {
            ValidationReport report = relation.map(addition::relatedBy)
                    .orElse(addition)
                    .addTo(into.get().toString(), in, out);
            if (!report.isValid()) {
                throw new Refused(
                        Terminal.listed(report.findings().subList(0, 1)).strip());
            }
            terminal.list(report.findings());
            return out.toByteArray();
        } catch (IOException e) {
            String cause = e instanceof NoSuchFileException ? "there is no such file" : e.toString();
            throw new Refused("cannot read '" + into.get() + "': " + cause, e);
        }
    }

    /** Takes relations as SPDX writes them. */
    static final class RelationConverter implements ITypeConverter<SpdxAddition.Relation> {
        @Override
        public SpdxAddition.Relation convert(String value) {
            return Arrays.stream(SpdxAddition.Relation.values())
                    .filter(relation -> relation.keyword().equalsIgnoreCase(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + value + "' is not contains or dependsOn"));
        }
    }
}
