package org.openweights.spdx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.jacksonstore.MultiFormatStore;
import org.spdx.jacksonstore.MultiFormatStore.Format;
import org.spdx.library.SpdxModelFactory;
import org.spdx.library.model.v2.SpdxDocument;
import org.spdx.storage.ISerializableModelStore;
import org.spdx.storage.simple.InMemSpdxStore;
import org.spdx.tagvaluestore.TagValueStore;

/** The SPDX Java Library on documents in SPDX 2.3. */
final class Spdx23Judge {
    static {
        SpdxModelFactory.init();
    }

    private Spdx23Judge() {}

    static List<String> objections(SpdxFormat format, String text) {
        return read(format, text).verify();
    }

    static SpdxDocument read(SpdxFormat format, String text) {
        ISerializableModelStore store = format == SpdxFormat.JSON_2_3
                ? new MultiFormatStore(new InMemSpdxStore(), Format.JSON)
                : new TagValueStore(new InMemSpdxStore());
        try {
            return (SpdxDocument)
                    store.deSerialize(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), false);
        } catch (InvalidSPDXAnalysisException | IOException e) {
            throw new AssertionError("must be readable: " + text, e);
        }
    }
}
