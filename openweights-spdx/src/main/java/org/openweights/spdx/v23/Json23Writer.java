package org.openweights.spdx.v23;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.openweights.spdx.graph.Graph;
import org.openweights.spdx.json.PrettyJson;

/** Prints a graph as SPDX 2.3 JSON. */
public final class Json23Writer {
    private final PrettyJson json;
    private final Document23 document;

    private Json23Writer(PrettyJson json, Document23 document) {
        this.json = json;
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
        Document23 document = Mapping23.map(graph);
        PrettyJson.write(out, json -> new Json23Writer(json, document).write());
    }

    private void write() {
        json.writeStartObject();
        text("spdxVersion", "SPDX-2.3");
        text("dataLicense", "CC0-1.0");
        text("SPDXID", Document23.ID);
        text("name", document.name());
        text("documentNamespace", document.namespace());
        json.writeObjectPropertyStart("creationInfo");
        text("created", document.created());
        json.writeArrayPropertyStart("creators");
        document.creators().forEach(json::writeString);
        json.writeEndArray();
        text("licenseListVersion", document.listVersion());
        json.writeEndObject();
        objects("packages", document.packages(), this::described);
        objects("hasExtractedLicensingInfos", document.licenses(), license -> {
            text("licenseId", license.id());
            text("name", license.name());
            text("extractedText", license.text());
        });
        objects("relationships", document.relations(), relation -> {
            text("spdxElementId", relation.from());
            text("relationshipType", relation.type());
            text("relatedSpdxElement", relation.to());
            text("comment", relation.comment());
        });
        json.writeEndObject();
    }

    private void described(Document23.Described described) {
        text("SPDXID", described.id());
        text("name", described.name());
        text("versionInfo", described.version());
        text("packageFileName", described.fileName());
        text("supplier", described.supplier());
        text("originator", described.originator());
        text("downloadLocation", described.location());
        json.writeBooleanProperty("filesAnalyzed", false);
        objects("checksums", described.sha256(), digest -> {
            text("algorithm", "SHA256");
            text("checksumValue", digest);
        });
        text("licenseConcluded", described.concluded());
        text("licenseDeclared", described.declared());
        text("licenseComments", described.licenseComment());
        text("copyrightText", Document23.NO_ASSERTION);
        text("description", described.description());
        text("comment", described.comment());
        text("builtDate", described.built());
        text("releaseDate", described.released());
        text("primaryPackagePurpose", described.purpose());
        objects("externalRefs", described.references(), reference -> {
            text("referenceCategory", reference.category());
            text("referenceType", reference.type());
            text("referenceLocator", reference.locator());
            text("comment", reference.comment());
        });
        objects("annotations", described.annotations(), statement -> {
            text("annotationDate", document.created());
            text("annotationType", "OTHER");
            text("annotator", document.annotator());
            text("comment", statement);
        });
    }

    private void text(String name, String value) {
        json.writeStringProperty(name, value);
    }

    private void text(String name, Optional<String> value) {
        value.ifPresent(text -> text(name, text));
    }

    private <T> void objects(String name, List<T> values, Consumer<? super T> members) {
        if (values.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart(name);
        for (T value : values) {
            json.writeStartObject();
            members.accept(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
