package org.openweights.spdx.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** JSON that people can read, the same on every machine. */
public final class PrettyJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private static final ObjectWriteContext PRETTY = new ObjectWriteContext.Base() {
        private final DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        private final DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                .withArrayIndenter(indenter)
                .withObjectIndenter(indenter);

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return printer.createInstance();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    };

    private PrettyJson() {}

    /**
     * Prints a document in UTF-8; the stream is flushed, and left open.
     *
     * @param out where to print it
     * @param document prints one value
     * @throws IOException if the stream does not take it
     */
    public static void write(OutputStream out, Consumer<JsonGenerator> document) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(PRETTY, out)) {
            document.accept(json);
            json.writeRaw('\n');
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }
}
