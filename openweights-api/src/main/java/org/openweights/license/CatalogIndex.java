package org.openweights.license;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openweights.expression.LicenseId;

/**
 * What the licenses of the packed catalog are called, and where in it each of them stands.
 *
 * <p>The index is made when the library is built. With it the first answer needs neither the terms of all licenses nor a
 * JSON parser.
 */
final class CatalogIndex {
    static final String INDEX = "catalog.index";
    static final String FILES = "catalog.json-seq";

    private CatalogIndex() {}

    /**
     * A license file and its place.
     *
     * @param license what the file says
     * @param from the offset of its first byte
     * @param to the offset after its last byte
     */
    record Packed(License license, int from, int to) {}

    static void write(List<Packed> licenses, OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(licenses.size());
        for (Packed packed : licenses) {
            License license = packed.license();
            Aliases aliases = license.aliases();
            data.writeUTF(license.id().text());
            data.writeUTF(license.name());
            write(aliases.huggingFace(), data);
            write(aliases.licenseNames(), data);
            write(aliases.scanCode(), data);
            write(aliases.names(), data);
            write(aliases.urls(), data);
            data.writeInt(packed.from());
            data.writeInt(packed.to());
        }
        data.flush();
    }

    private static void write(List<String> texts, DataOutputStream data) throws IOException {
        data.writeShort(texts.size());
        for (String text : texts) {
            data.writeUTF(text);
        }
    }

    /** {@return the licenses of the catalog that is part of the library} */
    static List<LicenseEntry> read() throws IOException {
        Lazy<byte[]> files = new Lazy<>(CatalogIndex::files);
        try (DataInputStream data = new DataInputStream(new BufferedInputStream(resource(INDEX)))) {
            int size = data.readInt();
            List<LicenseEntry> entries = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                entries.add(entry(data, files));
            }
            return entries;
        }
    }

    private static LicenseEntry entry(DataInputStream data, Lazy<byte[]> files) throws IOException {
        LicenseId id = new LicenseId(data.readUTF());
        String name = data.readUTF();
        Aliases aliases = new Aliases(texts(data), texts(data), texts(data), texts(data), texts(data));
        int from = data.readInt();
        int to = data.readInt();
        return new LicenseEntry(
                id, name, aliases, new Lazy<>(() -> LicenseReader.readOne(files.get(), from, to, FILES)));
    }

    private static List<String> texts(DataInputStream data) throws IOException {
        int size = data.readUnsignedShort();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(data.readUTF());
        }
        return texts;
    }

    private static byte[] files() {
        try (InputStream in = resource(FILES)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(CatalogIndex.class.getResourceAsStream(name), name);
    }
}
