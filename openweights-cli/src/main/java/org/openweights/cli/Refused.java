package org.openweights.cli;

/** The command cannot do what it was asked, for a reason that its user can do something about. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String why;

    Refused(String why) {
        super(why);
        this.why = why;
    }

    Refused(String why, Throwable cause) {
        super(why, cause);
        this.why = why;
    }

    /** The reason, in one line, with the way out. */
    String why() {
        return why;
    }
}
