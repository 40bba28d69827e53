package org.openweights.spdx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.openweights.model.HubRepository;
import org.openweights.spdx.graph.CreationInfo;
import org.openweights.spdx.graph.Graph;
import org.openweights.spdx.graph.PercentEncoding;
import org.openweights.spdx.jsonld.JsonLdWriter;

/** The URI that the identifiers of a document start with, where none is given. */
final class Namespace {
    private static final String PREFIX = "https://openweights.org/spdx/";
    private static final int DIGEST_BYTES = 8;
    private static final int MAX_NAME = 100;

    private Namespace() {}

    /**
     * The name of the release and a digest of all that is said: what SPDX says of an element once, it says for good. The creation time is
     * left out: made again later, a document says the same of the same elements.
     */
    static String of(Graph graph, String name) {
        byte[] digest = digest(graph);
        String path = HubRepository.isQualifiedId(name) ? name : PercentEncoding.segment(Text.cut(name, MAX_NAME));
        // The SPDX Java Library takes whatever has this in its name for a license.
        return PREFIX + path.replace("LicenseRef-", "LicenseRef.") + "-"
                + HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    }

    private static byte[] digest(Graph graph) {
        CreationInfo made = graph.creationInfo();
        CreationInfo timeless = new CreationInfo(Instant.EPOCH, made.createdBy(), made.createdUsing());
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            JsonLdWriter.write(
                    new Graph("", timeless, graph.document(), graph.elements()),
                    new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return digest.digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
