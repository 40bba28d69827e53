package org.openweights.schema.mof;

import java.util.Locale;

/** A type of content, for which a release can have a license of its own. */
enum ContentType {
    CODE,
    DATA,
    DOCUMENT;

    /** {@return the field of the license} */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
