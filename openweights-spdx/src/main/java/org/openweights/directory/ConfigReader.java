package org.openweights.directory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads what kind of model the {@code config.json} of the transformers library describes, and where it was loaded from. */
final class ConfigReader {
    private static final int LARGEST = 10 * 1024 * 1024;
    private static final int MOST_TYPES = 100;
    private static final int LONGEST = 1000;

    private final List<String> types = new ArrayList<>();
    private Optional<String> origin = Optional.empty();

    private ConfigReader() {}

    /**
     * What a configuration says.
     *
     * @param types the model type and the architectures, as far as they are named
     * @param origin the name or path of the model that it was loaded from
     */
    record Configuration(List<String> types, Optional<String> origin) {}

    static Configuration read(ForwardReader in) throws IOException, Malformed {
        return JsonFile.read(in, LARGEST, DirectoryRule.CONFIG, "The configuration", new ConfigReader()::read);
    }

    private Configuration read(JsonParser json) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("model_type")) {
                text(json, value).ifPresent(types::add);
            } else if (name.equals("_name_or_path")) {
                origin = text(json, value);
            } else if (name.equals("architectures") && value == JsonToken.START_ARRAY) {
                for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
                    text(json, next).ifPresent(types::add);
                }
            } else {
                json.skipChildren();
            }
        }
        return new Configuration(types, origin);
    }

    private Optional<String> text(JsonParser json, JsonToken value) {
        if (value != JsonToken.VALUE_STRING || types.size() >= MOST_TYPES) {
            json.skipChildren();
            return Optional.empty();
        }
        return Optional.of(json.getString()).filter(text -> !text.isBlank() && text.length() <= LONGEST);
    }
}
