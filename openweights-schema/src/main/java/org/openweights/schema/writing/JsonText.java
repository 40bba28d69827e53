package org.openweights.schema.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.openweights.schema.source.WellFormed;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** JSON as it is written: on one line, in UTF-8, without building a tree; what is empty is left out. */
public final class JsonText {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    private JsonText(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes an object.
     *
     * @param out where to; left open
     * @param members writes the members of the object
     * @throws IOException if writing fails
     */
    public static void write(OutputStream out, Consumer<JsonText> members) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            members.accept(new JsonText(json));
            json.writeEndObject();
        } catch (JacksonException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
    }

    /**
     * Writes a member that is text.
     *
     * @param name the name
     * @param value the text
     */
    public void text(String name, String value) {
        json.writeName(name).writeString(WellFormed.text(value));
    }

    /**
     * Writes a member that is text, if there is one.
     *
     * @param name the name
     * @param value the text
     */
    public void text(String name, Optional<String> value) {
        value.ifPresent(text -> text(name, text));
    }

    /**
     * Writes a member that is a list of texts, if there are any.
     *
     * @param name the name
     * @param values the texts
     */
    public void texts(String name, List<String> values) {
        if (!values.isEmpty()) {
            json.writeName(name).writeStartArray();
            values.forEach(value -> json.writeString(WellFormed.text(value)));
            json.writeEndArray();
        }
    }

    /**
     * Writes a member that is a whole number.
     *
     * @param name the name
     * @param value the number
     */
    public void number(String name, long value) {
        json.writeName(name).writeNumber(value);
    }

    /**
     * Writes a member that is a number.
     *
     * @param name the name
     * @param value the number
     */
    public void number(String name, BigDecimal value) {
        json.writeName(name).writeNumber(value);
    }

    /**
     * Writes a member that is true or false.
     *
     * @param name the name
     * @param value which
     */
    public void truth(String name, boolean value) {
        json.writeName(name).writeBoolean(value);
    }

    /**
     * Writes a member that is an object.
     *
     * @param name the name
     * @param members writes the members of the object
     */
    public void object(String name, Runnable members) {
        json.writeName(name).writeStartObject();
        members.run();
        json.writeEndObject();
    }

    /**
     * Writes a member that is a list of objects, if there are any.
     *
     * @param name the name
     * @param values what the objects are written of
     * @param members writes the members of an object
     * @param <T> the type of the values
     */
    public <T> void list(String name, List<T> values, BiConsumer<JsonText, T> members) {
        if (values.isEmpty()) {
            return;
        }
        json.writeName(name).writeStartArray();
        for (T value : values) {
            json.writeStartObject();
            members.accept(this, value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
