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
        return Optional.of(encoded)
                .filter(Locations::isAbsolute)
                .or(() -> Optional.of(withoutBrackets(encoded)).filter(Locations::isAbsolute));
    }

    /** Brackets belong around the number of a host, and nowhere else. */
    private static String withoutBrackets(String uri) {
        return uri.replace("[", "%5B").replace("]", "%5D");
    }

    private static boolean isAbsolute(String uri) {
        try {
            return hasScheme(new URI(uri));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** A scheme of one letter is the drive of a path. */
    private static boolean hasScheme(URI uri) {
        return uri.getScheme() != null && uri.getScheme().length() > 1;
    }
}
