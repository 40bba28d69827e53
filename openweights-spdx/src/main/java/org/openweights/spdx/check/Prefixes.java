package org.openweights.spdx.check;

import java.util.HashMap;
import java.util.Map;

/** The abbreviations that a document's own part of the context defines for the beginnings of identifiers. */
final class Prefixes {
    private final Map<String, String> namespaces = new HashMap<>();

    void define(String prefix, String namespace) {
        namespaces.put(prefix, namespace);
    }

    int size() {
        return namespaces.size();
    }

    /** An identifier in full: it is split at its first colon, unless {@code //} follows. */
    String expand(String id) {
        int colon = id.indexOf(':');
        if (namespaces.isEmpty() || colon < 0 || id.startsWith("//", colon + 1)) {
            return id;
        }
        String namespace = namespaces.get(id.substring(0, colon));
        return namespace == null ? id : namespace + id.substring(colon + 1);
    }
}
