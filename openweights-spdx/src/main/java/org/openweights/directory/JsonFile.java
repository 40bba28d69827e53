package org.openweights.directory;

import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the JSON object that a file, or the header of one, consists of. */
final class JsonFile {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonFile() {}

    /**
     * Reads a file that is a JSON object.
     *
     * @param in the file, at its start
     * @param largest how many bytes it may have
     * @param rule what it breaks if it is none
     * @param what what it is, as the subject of a sentence
     * @param members reads its members
     */
    static <T> T read(ForwardReader in, int largest, DirectoryRule rule, String what, Members<T> members)
            throws IOException, Malformed {
        if (in.size() > largest) {
            throw new Malformed(rule, what + " is longer than " + largest + " bytes", 0);
        }
        return read(in.bytes((int) in.size()), 0, rule, what, members);
    }

    /**
     * Reads a JSON object.
     *
     * @param utf8 the object
     * @param start where in the file it starts
     * @param rule what it breaks if it is none
     * @param what what it is, as the subject of a sentence
     * @param members reads its members
     */
    static <T> T read(byte[] utf8, long start, DirectoryRule rule, String what, Members<T> members) throws Malformed {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), utf8)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new Malformed(rule, what + " is no JSON object", start);
            }
            return members.read(json);
        } catch (JacksonException e) {
            long offset = e.getLocation() == null ? 0 : e.getLocation().getByteOffset();
            throw new Malformed(rule, what + " is no JSON", start + Math.max(0, offset));
        }
    }

    /** Reads the members of an object; the parser stands at its start. */
    @FunctionalInterface
    interface Members<T> {
        T read(JsonParser json) throws Malformed;
    }
}
