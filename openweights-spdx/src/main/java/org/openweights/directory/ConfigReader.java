package org.openweights.directory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads what kind of model the {@code config.json} of the transformers library describes. */
final class ConfigReader {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int LARGEST = 10 * 1024 * 1024;
    private static final int MOST_TYPES = 100;

    private ConfigReader() {}

    /** {@return the model type and the architectures, as far as they are named} */
    static List<String> types(ForwardReader in) throws IOException, Malformed {
        if (in.size() > LARGEST) {
            throw new Malformed(DirectoryRule.CONFIG, "The configuration is longer than " + LARGEST + " bytes", 0);
        }
        byte[] bytes = in.bytes((int) in.size());
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            return types(json);
        } catch (JacksonException e) {
            long offset = e.getLocation() == null ? 0 : e.getLocation().getByteOffset();
            throw new Malformed(DirectoryRule.CONFIG, "The configuration is no JSON", Math.max(0, offset));
        }
    }

    private static List<String> types(JsonParser json) throws Malformed {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new Malformed(DirectoryRule.CONFIG, "The configuration is no object", 0);
        }
        List<String> types = new ArrayList<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("model_type")) {
                add(types, json, value);
            } else if (name.equals("architectures") && value == JsonToken.START_ARRAY) {
                for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
                    add(types, json, next);
                }
            } else {
                json.skipChildren();
            }
        }
        return types;
    }

    private static void add(List<String> types, JsonParser json, JsonToken value) {
        if (value == JsonToken.VALUE_STRING && types.size() < MOST_TYPES) {
            String type = json.getString();
            if (!type.isBlank()) {
                types.add(type);
            }
        } else {
            json.skipChildren();
        }
    }
}
