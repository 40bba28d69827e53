package org.openweights.spdx.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

class PrettyJsonTest {
    /** Characters that are escaped, their neighbours, and characters of one, two, three and four bytes. */
    private static final String[] ALPHABET = {
        "\"", "#", "!", "\\", "]", "[", "\n", "\t", "\u0000", "\u001f", " ", "\u007f", "a", "b", "/", "é", "\u0080",
        "語", "\u2028", "🍎"
    };

    @Test
    void aDocumentIsIndentedByTwoBlanksALevel() throws IOException {
        assertThat(printed(json -> {
                    json.writeStartObject();
                    json.writeStringProperty("text", "a");
                    json.writeArrayPropertyStart("list");
                    json.writeString("b");
                    json.writeString(PrettyJson.quoted("c"));
                    json.writeStartObject();
                    json.writeBooleanProperty("truth", true);
                    json.writeEndObject();
                    json.writeEndArray();
                    json.writeObjectPropertyStart("object");
                    json.writeStringProperty(PrettyJson.name("quoted"), PrettyJson.quoted("d"));
                    json.writeEndObject();
                    json.writeEndObject();
                }))
                .isEqualTo("""
                        {
                          "text": "a",
                          "list": [
                            "b",
                            "c",
                            {
                              "truth": true
                            }
                          ],
                          "object": {
                            "quoted": "d"
                          }
                        }
                        """);
    }

    @Test
    void textsAreEscapedAsJacksonEscapesThem() throws IOException {
        Random random = new Random(31);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(40);
            int letters = random.nextInt(4);
            for (int j = 0; j < length; j++) {
                text.append(random.nextInt(4) < letters ? "x" : ALPHABET[random.nextInt(ALPHABET.length)]);
            }
            String value = text.toString();

            assertThat(member(json -> json.writeStringProperty("t", value))).isEqualTo(jackson(value));
            assertThat(member(json -> json.writeStringProperty(PrettyJson.name("t"), PrettyJson.quoted(value))))
                    .isEqualTo(jackson(value));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8_190, 8_192, 100_000})
    void textsAreAsLongAsTheyLike(int length) throws IOException {
        String value = "x".repeat(length) + "\n" + "y".repeat(length);

        assertThat(member(json -> json.writeStringProperty("t", value))).isEqualTo(jackson(value));
    }

    @Test
    void aStreamThatTakesNothingIsSaidToTheCaller() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };

        assertThatThrownBy(() -> PrettyJson.write(full, json -> {
                    json.writeStartObject();
                    json.writeEndObject();
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("full");
    }

    private static String member(Consumer<PrettyJson> member) throws IOException {
        String printed = printed(json -> {
            json.writeStartObject();
            member.accept(json);
            json.writeEndObject();
        });
        return printed.substring("{\n  \"t\": ".length(), printed.length() - "\n}\n".length());
    }

    private static String printed(Consumer<PrettyJson> document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrettyJson.write(out, document);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String jackson(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeString(text);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
