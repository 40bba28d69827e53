package org.openweights.spdx.v23;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.openweights.spdx.graph.Graph;

/** Prints a graph as SPDX 2.3 in tag-value form. */
public final class TagValueWriter {
    private static final String START_OF_TEXT = "<text>";
    private static final String END_OF_TEXT = "</text>";

    private final StringBuilder tags = new StringBuilder();
    private final Document23 document;

    private TagValueWriter(Document23 document) {
        this.document = document;
    }

    /**
     * Prints a graph in UTF-8; the stream is flushed, and left open.
     *
     * @param graph the graph
     * @param out where to print it
     * @throws IOException if the stream does not take it
     */
    public static void write(Graph graph, OutputStream out) throws IOException {
        TagValueWriter writer = new TagValueWriter(Mapping23.map(graph));
        writer.write();
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.append(writer.tags);
        text.flush();
    }

    private void write() {
        tag("SPDXVersion", "SPDX-2.3");
        tag("DataLicense", "CC0-1.0");
        tag("SPDXID", Document23.ID);
        tag("DocumentName", document.name());
        tag("DocumentNamespace", document.namespace());
        document.creators().forEach(creator -> tag("Creator", creator));
        tag("Created", document.created());
        tag("LicenseListVersion", document.listVersion());
        document.packages().forEach(this::described);
        document.licenses().forEach(license -> {
            tags.append('\n');
            tag("LicenseID", license.id());
            text("ExtractedText", license.text());
            tag("LicenseName", license.name());
        });
        tags.append('\n');
        document.relations().forEach(relation -> {
            tag("Relationship", relation.from() + " " + relation.type() + " " + relation.to());
            text("RelationshipComment", relation.comment());
        });
        document.packages()
                .forEach(described -> described.annotations().forEach(statement -> {
                    tags.append('\n');
                    tag("Annotator", document.annotator());
                    tag("AnnotationDate", document.created());
                    tag("AnnotationType", "OTHER");
                    tag("SPDXREF", described.id());
                    text("AnnotationComment", statement);
                }));
    }

    private void described(Document23.Described described) {
        tags.append('\n');
        tag("PackageName", described.name());
        tag("SPDXID", described.id());
        described.version().ifPresent(version -> tag("PackageVersion", version));
        described.fileName().ifPresent(name -> tag("PackageFileName", name));
        described.supplier().ifPresent(supplier -> tag("PackageSupplier", supplier));
        described.originator().ifPresent(originator -> tag("PackageOriginator", originator));
        tag("PackageDownloadLocation", described.location());
        tag("FilesAnalyzed", "false");
        described.sha256().forEach(digest -> tag("PackageChecksum", "SHA256: " + digest));
        tag("PackageLicenseConcluded", described.concluded());
        tag("PackageLicenseDeclared", described.declared());
        text("PackageLicenseComments", described.licenseComment());
        tag("PackageCopyrightText", Document23.NO_ASSERTION);
        text("PackageDescription", described.description());
        text("PackageComment", described.comment());
        tag("PrimaryPackagePurpose", described.purpose());
        described.built().ifPresent(time -> tag("BuiltDate", time));
        described.released().ifPresent(time -> tag("ReleaseDate", time));
        described.references().forEach(reference -> {
            tag("ExternalRef", reference.category() + " " + reference.type() + " " + reference.locator());
            text("ExternalRefComment", reference.comment());
        });
    }

    private void tag(String name, String value) {
        line(name, masked(value));
    }

    private void text(String name, Optional<String> value) {
        value.ifPresent(text -> text(name, text));
    }

    private void text(String name, String value) {
        line(name, START_OF_TEXT + masked(value) + END_OF_TEXT);
    }

    private void line(String name, String value) {
        tags.append(name).append(": ").append(value).append('\n');
    }

    /** Marks stand around a text, and readers look for them anywhere: there is no way to write them within a value. */
    private static String masked(String value) {
        return value.replace(START_OF_TEXT, "< text>").replace(END_OF_TEXT, "</ text>");
    }
}
