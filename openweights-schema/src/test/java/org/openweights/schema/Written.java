package org.openweights.schema;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.openweights.model.ModelRelease;

/** Releases as texts. */
public final class Written {
    private Written() {}

    /** {@return a release in a format} */
    public static String as(String format, ModelRelease release) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ModelCards.standard().write(release, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** {@return a release in the canonical form} */
    public static String json(ModelRelease release) {
        return as("openweights-json", release);
    }
}
