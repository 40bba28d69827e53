package org.openweights.license;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.openweights.expression.LicenseExpression;

/**
 * A string that names several licenses in words: {@code MIT and Apache 2.0}, {@code MIT/Apache-2.0}, {@code X (weights), Y
 * (code)}.
 *
 * @param parts what stands between the separators
 * @param join what the separators say
 */
record LicenseParts(List<Part> parts, Join join) {
    private static final List<String> WEIGHTS = List.of("weight", "model", "parameter", "checkpoint");
    private static final int MAX_PARTS = 8;
    private static final String COMMAS = ",;/|";
    private static final String MARKS = COMMAS + "&";

    /** What the separators between the parts say. */
    private enum Join {
        AND,
        OR,
        /** A comma or a slash, which says neither. */
        UNSAID
    }

    /**
     * A part of the string.
     *
     * @param name what should be a license
     * @param subject what it covers, as a remark in parentheses says
     */
    record Part(String name, Optional<String> subject) {
        boolean coversWeights() {
            return subject.filter(text -> WEIGHTS.stream().anyMatch(text::contains))
                    .isPresent();
        }
    }

    /** {@return the parts, if there are at least two and the separators agree} */
    static Optional<LicenseParts> of(String text) {
        if (!mayBe(text)) {
            return Optional.empty();
        }
        for (Join join : Join.values()) {
            List<String> pieces = split(text, join);
            if (pieces.size() > 1 && pieces.size() <= MAX_PARTS) {
                return Optional.of(
                        new LicenseParts(pieces.stream().map(LicenseParts::part).toList(), join));
            }
        }
        return Optional.empty();
    }

    /** Whether something separates parts in a text, as in few that are looked up. */
    private static boolean mayBe(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (MARKS.indexOf(text.charAt(i)) >= 0 || word(text, i, " and ") > 0 || word(text, i, " or ") > 0) {
                return true;
            }
        }
        return false;
    }

    /** {@return what the parts mean together; empty if one of them is not a license} */
    Optional<Resolution> resolve(String text, Function<String, Optional<Resolution>> resolver) {
        List<Resolution> each = new ArrayList<>();
        for (Part part : parts) {
            Optional<Resolution> resolution = resolver.apply(part.name());
            if (resolution.isEmpty()) {
                return Optional.empty();
            }
            each.add(resolution.get());
        }
        if (parts.stream().allMatch(part -> part.subject().isPresent())) {
            return ofTheWeights(text, each);
        }
        ResolutionGrade worst = each.stream()
                .map(Resolution::grade)
                .max(Comparator.naturalOrder())
                .filter(grade -> grade.compareTo(ResolutionGrade.ALIAS) > 0)
                .orElse(ResolutionGrade.ALIAS);
        List<LicenseExpression> expressions =
                each.stream().map(Resolution::expression).toList();
        boolean known = each.stream().allMatch(Resolution::isKnown);
        LicenseExpression all = LicenseExpression.allOf(expressions);
        LicenseExpression any = LicenseExpression.anyOf(expressions);
        LicenseExpression meant = join == Join.OR ? any : all;
        return Optional.of(new Resolution(
                text,
                known ? meant : LicenseExpression.Absent.NOASSERTION,
                worst,
                join == Join.UNSAID
                        ? "It names several licenses and does not say whether all apply or any one; all are taken to apply."
                        : "It names several licenses in words.",
                known && join == Join.UNSAID ? List.of(any) : List.of()));
    }

    /** Where each license has its own subject, the one of the weights is the model's. */
    private Optional<Resolution> ofTheWeights(String text, List<Resolution> each) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).coversWeights()) {
                Resolution weights = each.get(i);
                List<String> others = new ArrayList<>();
                for (int j = 0; j < parts.size(); j++) {
                    if (j != i) {
                        others.add(parts.get(j).name() + " covers the "
                                + parts.get(j).subject().orElse(""));
                    }
                }
                return Optional.of(new Resolution(
                        text,
                        weights.expression(),
                        weights.grade(),
                        "'" + parts.get(i).name() + "' covers the model; " + String.join(", ", others) + ". "
                                + weights.reason(),
                        weights.alternatives()));
            }
        }
        return Optional.empty();
    }

    private static Part part(String piece) {
        String text = piece.strip();
        int open = text.lastIndexOf('(');
        return text.endsWith(")") && open > 0
                ? new Part(
                        text.substring(0, open).strip(),
                        Optional.of(text.substring(open + 1, text.length() - 1)
                                .strip()
                                .toLowerCase(Locale.ROOT)))
                : new Part(text, Optional.empty());
    }

    /** Splits at separators outside parentheses. */
    private static List<String> split(String text, Join join) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            int length = depth == 0 ? separator(text, at, join) : 0;
            if (length > 0) {
                pieces.add(text.substring(from, at));
                from = at + length;
                at = from;
            } else {
                at++;
            }
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    private static int separator(String text, int at, Join join) {
        return switch (join) {
            case AND -> word(text, at, " and ") + word(text, at, " & ");
            case OR -> word(text, at, " or ");
            case UNSAID -> COMMAS.indexOf(text.charAt(at)) >= 0 ? 1 : 0;
        };
    }

    private static int word(String text, int at, String word) {
        return text.charAt(at) == ' ' && text.regionMatches(true, at, word, 0, word.length()) ? word.length() : 0;
    }
}
