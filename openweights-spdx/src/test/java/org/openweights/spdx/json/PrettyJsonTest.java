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
                    json.writeProperty(PrettyJson.member("fixed", "z"));
                    json.writeArrayPropertyStart("list");
                    json.writeString("b");
                    json.writeString(PrettyJson.quoted("c"));
                    json.writeStartObject();
                    json.writeBooleanProperty("truth", true);
                    json.writeEndObject();
                    json.writeEndArray();
                    json.writeObjectPropertyStart("object");
                    json.writeStringProperty(PrettyJson.name("quoted"), PrettyJson.quoted("d"));
                    json.writeUriProperty(PrettyJson.name("uri"), PrettyJson.quoted("e#"), "f");
                    json.writeEndObject();
                    json.writeArrayPropertyStart(PrettyJson.name("uris"));
                    json.writeUri(PrettyJson.quoted("e#"), "g");
                    json.writeEndArray();
                    json.writeEndObject();
                }))
                .isEqualTo("""
                        {
                          "text": "a",
                          "fixed": "z",
                          "list": [
                            "b",
                            "c",
                            {
                              "truth": true
                            }
                          ],
                          "object": {
                            "quoted": "d",
                            "uri": "e#f"
                          },
                          "uris": [
                            "e#g"
                          ]
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

    @Test
    void eachCharacterIsEscapedAsJacksonEscapesItWhereverItStands() throws IOException {
        for (char character = 0; character < 0x900; character++) {
            for (int place = 0; place < 9; place++) {
                String value = "x".repeat(place) + character + "y".repeat(8);

                assertThat(member(json -> json.writeStringProperty("t", value))).isEqualTo(jackson(value));
            }
        }
    }

    @Test
    void preparedNamesAndMembersAreEscapedAsTextsAre() throws IOException {
        assertThat(printed(json -> {
                    json.writeStartObject();
                    json.writeStringProperty(PrettyJson.name("a\"é"), "b");
                    json.writeProperty(PrettyJson.member("c\\", "d\n"));
                    json.writeEndObject();
                }))
                .isEqualTo("{\n  \"a\\\"é\": \"b\",\n  \"c\\\\\": \"d\\n\"\n}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83C", "\uDF4E", "a\uDF4E\uD83Cb", "long enough \uD83C for a word"})
    void halfACharacterIsAQuestionMark(String value) throws IOException {
        assertThat(member(json -> json.writeStringProperty("t", value)))
                .isEqualTo('"' + value.replace('\uD83C', '?').replace('\uDF4E', '?') + '"');
    }

    @ParameterizedTest
    @ValueSource(ints = {4_094, 4_096, 100_000})
    void textsAreAsLongAsTheyLike(int length) throws IOException {
        String value = "x".repeat(length) + "\n" + "y".repeat(length);

        assertThat(member(json -> json.writeStringProperty("t", value))).isEqualTo(jackson(value));
    }

    /** The buffer ends somewhere in what follows the first text. */
    @Test
    void itMakesNoDifferenceWhereTheBufferEnds() throws IOException {
        String expected = printed(json -> everything(json, "start"));

        for (int length = 3_600; length < 4_200; length++) {
            String start = "x".repeat(length);
            assertThat(printed(json -> everything(json, start)))
                    .as("after %s characters", length)
                    .isEqualTo(expected.replace("start", start));
        }
    }

    private static void everything(PrettyJson json, String start) {
        json.writeStartObject();
        json.writeStringProperty("first", start);
        json.writeStringProperty("escaped", "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\"\\\n".repeat(5));
        json.writeStringProperty("lines", "a line\n\n\na\nb\n\n".repeat(5));
        json.writeStringProperty(PrettyJson.name("name"), "long enough for a few words, and\nof two lines; 語 🍎");
        json.writeProperty(PrettyJson.member("member", "text"));
        json.writeUriProperty(PrettyJson.name("uri"), PrettyJson.quoted("https://example.org/"), "a");
        json.writeArrayPropertyStart("list");
        json.writeString("b");
        json.writeString(PrettyJson.quoted("c"));
        json.writeUri(PrettyJson.quoted("https://example.org/"), "d");
        json.writeStartObject();
        json.writeStringProperty(PrettyJson.name("quoted"), PrettyJson.quoted("e"));
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectPropertyStart("object");
        json.writeBooleanProperty("truth", false);
        json.writeEndObject();
        json.writeEndObject();
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
