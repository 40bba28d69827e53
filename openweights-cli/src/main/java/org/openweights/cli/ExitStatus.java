package org.openweights.cli;

/** What the command tells the shell. */
final class ExitStatus {
    /** Nothing is wrong. */
    static final int OK = 0;
    /** There are errors in a card, or a verdict that was asked for is not met. */
    static final int NOT_OK = 1;
    /** The command cannot do what is asked: wrong usage, or input that cannot be read. */
    static final int UNUSABLE = 2;

    private ExitStatus() {}
}
