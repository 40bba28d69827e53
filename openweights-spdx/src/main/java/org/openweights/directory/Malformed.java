package org.openweights.directory;

/** Carries what ends the reading of a header out of the reading; never leaves this package. */
final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    private final DirectoryRule rule;

    Malformed(DirectoryRule rule, String what, long offset) {
        super(what + " at byte " + offset + ".", null, false, false);
        this.rule = rule;
    }

    DirectoryRule rule() {
        return rule;
    }

    String what() {
        return String.valueOf(getMessage());
    }
}
