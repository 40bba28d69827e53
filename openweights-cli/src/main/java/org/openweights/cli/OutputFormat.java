package org.openweights.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/** The options on how results are written. */
final class OutputFormat {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How to show it: ${COMPLETION-CANDIDATES}. JSON is one object per line. Default: text.")
    private Format format = Format.TEXT;

    boolean isJson() {
        return format == Format.JSON;
    }

    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
