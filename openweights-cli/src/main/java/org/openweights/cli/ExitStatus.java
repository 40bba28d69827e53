package org.openweights.cli;

/** What the command tells the shell. */
final class ExitStatus {
    /** Nothing is wrong. */
    static final int OK = 0;
    /** There are errors in a card, a verdict that was asked for is not met, or a license is not known. */
    static final int NOT_OK = 1;
    /** The command cannot do what is asked: wrong usage, or input that cannot be read. */
    static final int UNUSABLE = 2;
    /** Nobody reads the output to its end: what a shell says of a program that was ended by SIGPIPE. */
    static final int READER_GONE = 141;

    private ExitStatus() {}
}
