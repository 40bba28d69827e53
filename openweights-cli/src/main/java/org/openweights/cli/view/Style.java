package org.openweights.cli.view;

/** How words stand out on a terminal. What they say never depends on it. */
enum Style {
    PLAIN(""),
    STRONG("1"),
    QUIET("2"),
    GOOD("32"),
    DOUBTFUL("33"),
    BAD("31");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    String paint(String text) {
        return this == PLAIN ? text : "\033[" + code + "m" + text + "\033[0m";
    }
}
