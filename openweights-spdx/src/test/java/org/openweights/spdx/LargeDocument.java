package org.openweights.spdx;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A conforming document of any size: a model with files, each of them contained in it before it is described. */
final class LargeDocument {
    private static final String END = "\n  ]\n}\n";

    private LargeDocument() {}

    /**
     * Writes a document.
     *
     * @param file where to
     * @param bytes how many bytes it has at least
     * @param last the object after all others, as JSON
     */
    static void write(Path file, long bytes, String last) throws IOException {
        String small = SpdxDocuments.of(Releases.full(), SpdxOptions.standard().withNamespace("https://example.org/x"))
                .toJsonLd();
        if (!small.endsWith(END)) {
            throw new IllegalStateException("a document ends with its elements");
        }
        long written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            out.write(small.substring(0, small.length() - END.length()));
            for (int i = 0; written < bytes; i++) {
                String pair = fileAndItsRelationship(i);
                out.write(pair);
                written += pair.length();
            }
            out.write(",\n" + last + END);
        }
    }

    private static String fileAndItsRelationship(int number) {
        return String.format(Locale.ROOT, """
            ,
                {
                  "type": "Relationship",
                  "spdxId": "https://example.org/x#contains-%1$d",
                  "creationInfo": "_:creationinfo",
                  "from": "https://example.org/x#model",
                  "relationshipType": "contains",
                  "to": [
                    "https://example.org/x#file-%1$d"
                  ]
                },
                {
                  "type": "software_File",
                  "spdxId": "https://example.org/x#file-%1$d",
                  "creationInfo": "_:creationinfo",
                  "name": "weights/part-%1$d.safetensors",
                  "verifiedUsing": [
                    {
                      "type": "Hash",
                      "algorithm": "sha256",
                      "hashValue": "%2$064x"
                    }
                  ]
                }""", number, number);
    }
}
