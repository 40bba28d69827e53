package org.openweights.spdx;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.openweights.spdx.graph.PercentEncoding;

/** Places as SPDX writes them: absolute URIs. */
final class Locations {
    private Locations() {}

    /** The URI that a text is, with characters encoded that a URI cannot have; empty if it is none. */
    static Optional<String> absolute(String text) {
        String encoded = PercentEncoding.uri(text.strip());
        try {
            return hasScheme(new URI(encoded)) ? Optional.of(encoded) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** A scheme of one letter is the drive of a path. */
    private static boolean hasScheme(URI uri) {
        return uri.getScheme() != null && uri.getScheme().length() > 1;
    }
}
