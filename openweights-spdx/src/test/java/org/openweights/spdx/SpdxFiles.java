package org.openweights.spdx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.spdx.v3jsonldstore.JsonLDStore;

/** The files of the SPDX 3.0.1 specification that the SPDX Java Library carries. */
final class SpdxFiles {
    private SpdxFiles() {}

    static String text(String name) {
        try (InputStream in = JsonLDStore.class.getResourceAsStream("/resources/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
