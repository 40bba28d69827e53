package org.openweights.directory;

/** Names from files, as a sentence of one line can hold them. */
final class OneLine {
    private static final int LONGEST = 200;

    private OneLine() {}

    /** The name without control characters, and cut where it is longer than a name can sensibly be. */
    static String of(String name) {
        String line = name.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST).strip() + "…";
    }
}
