package org.openweights.cli.view;

import java.util.stream.Collectors;
import org.openweights.spdx.LicenseIdentification;
import org.openweights.spdx.LicenseTextMatch;

/** The licenses that a text is, for people. */
public final class IdentificationView {
    private static final int INDENT = 2;
    private static final int START = 14;

    private final Page page;

    /**
     * Makes a view.
     *
     * @param page where to show it
     */
    public IdentificationView(Page page) {
        this.page = page;
    }

    /**
     * Shows an identification.
     *
     * @param identification the identification
     */
    public void show(LicenseIdentification identification) {
        page.hanging(INDENT, Text.of(Style.STRONG, identification.source()));
        if (identification.matches().isEmpty()) {
            page.paragraph(INDENT, Text.of("no license text that is known"));
        }
        identification.matches().forEach(this::show);
        if (identification.truncated()) {
            page.paragraph(INDENT, Text.of(Style.DOUBTFUL, "The file is longer than what was read of it."));
        }
    }

    private void show(LicenseTextMatch match) {
        Text what = match.exact()
                ? Text.of(Style.GOOD, match.license().text() + ",").say("word for word")
                : Text.of(Style.DOUBTFUL, "based on " + match.license() + ", changed")
                        .say("(score " + match.score() + ")");
        page.row(INDENT, Text.of(lines(match.startLine(), match.endLine())), START, what);
        if (!match.alternatives().isEmpty()) {
            page.row(
                    INDENT,
                    new Text(),
                    START,
                    Text.of("the text alone does not tell it from")
                            .say(match.alternatives().stream()
                                    .map(Object::toString)
                                    .collect(Collectors.joining(", "))));
        }
        for (LicenseTextMatch.Difference difference : match.differences()) {
            page.bullet(INDENT, new Text(), START, difference(difference));
        }
    }

    private static Text difference(LicenseTextMatch.Difference difference) {
        String at = lines(difference.startLine(), difference.endLine());
        return switch (difference.kind()) {
            case ADDED -> Text.of(at + ": added:").say(difference.text());
            case MISSING -> Text.of(at + ": " + words(difference) + " missing");
            case CHANGED ->
                Text.of(at + ": in the place of " + words(difference) + ":").say(difference.text());
        };
    }

    private static String words(LicenseTextMatch.Difference difference) {
        return difference.missingWords() + (difference.missingWords() == 1 ? " word" : " words");
    }

    private static String lines(int start, int end) {
        return start == end ? "line " + start : "lines " + start + "-" + end;
    }
}
