package org.openweights.schema.mof;

import java.util.Arrays;
import java.util.Optional;

/** What the framework's tool writes where a license belongs, and what is none. */
enum LicenseWord {
    /** There is none: the tool writes it for a component whose license was left empty. */
    UNLICENSED("unlicensed", false),
    /** There may be one, but it is not said which. */
    NOT_SPECIFIED("License not specified", false),
    /** Nobody has looked. */
    PENDING("Pending evaluation", false),
    /** The component is not part of the release. */
    NOT_INCLUDED("Component not included", true);

    private final String text;
    private final boolean absent;

    LicenseWord(String text, boolean absent) {
        this.text = text;
        this.absent = absent;
    }

    static Optional<LicenseWord> of(String license) {
        return Arrays.stream(values())
                .filter(word -> word.text.equalsIgnoreCase(license.strip()))
                .findFirst();
    }

    /** {@return whether it says that the component is not there} */
    boolean isAbsent() {
        return absent;
    }
}
