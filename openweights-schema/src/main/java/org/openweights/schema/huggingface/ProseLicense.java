package org.openweights.schema.huggingface;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openweights.expression.SpdxLicenseList;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.LicenseStatement;
import org.openweights.model.LicenseStatement.Medium;
import org.openweights.schema.markdown.Line;
import org.openweights.schema.markdown.Line.Kind;
import org.openweights.schema.markdown.PlainText;

/**
 * A license that a passage names in so many words: {@code License: X}, {@code under the X license}, or nothing but
 * {@code X}, where X is an SPDX identifier or a keyword of the Hub.
 *
 * <p>A passage that names two names none: which of them is meant for what is for a reader.
 */
final class ProseLicense {
    private static final int MOST_LINES = 100;
    private static final String UNDER = "under";
    private static final Set<String> LICENSE = Set.of("license", "licence", "license's", "licensing");
    private static final Set<String> FILLERS = Set.of("the", "a", "an", "terms", "of", "permissive", "open", "source");

    private ProseLicense() {}

    /** {@return the license that a passage names} */
    static Optional<LicenseStatement> in(Passage passage, CardBody body) {
        Set<String> named = new LinkedHashSet<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_LINES, passage.lines().size()); i++) {
            Line line = passage.lines().get(i);
            if (line.kind() == Kind.TEXT) {
                line.label()
                        .filter(label -> LICENSE.contains(HeadingTable.key(label.name())))
                        .map(label -> word(label.value()))
                        .filter(ProseLicense::isLicense)
                        .ifPresent(named::add);
                Collections.addAll(words, PlainText.of(line.text()).split(" ", -1));
            }
        }
        named.addAll(under(words));
        if (words.size() <= 2 && !words.isEmpty() && isLicense(word(words.get(0)))) {
            named.add(word(words.get(0)));
        }
        return named.size() == 1
                ? Optional.of(new LicenseStatement(
                        LicenseDeclaration.of(named.iterator().next()),
                        Medium.PROSE,
                        Optional.of(body.location(passage.offset()))))
                : Optional.empty();
    }

    private static List<String> under(List<String> words) {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equalsIgnoreCase(UNDER)) {
                int at = i + 1;
                while (at < words.size() && FILLERS.contains(words.get(at).toLowerCase(Locale.ROOT))) {
                    at++;
                }
                boolean followed = at + 1 < words.size()
                        && LICENSE.contains(word(words.get(at + 1)).toLowerCase(Locale.ROOT));
                if (followed && isLicense(word(words.get(at)))) {
                    named.add(word(words.get(at)));
                }
            }
        }
        return named;
    }

    /** {@return a word without the marks around it} */
    private static String word(String text) {
        String stripped = PlainText.of(text);
        int start = 0;
        int end = stripped.length();
        while (start < end && !Character.isLetterOrDigit(stripped.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(stripped.charAt(end - 1)) && stripped.charAt(end - 1) != '+') {
            end--;
        }
        return stripped.substring(start, end);
    }

    private static boolean isLicense(String word) {
        return SpdxLicenseList.standard().license(word).isPresent() || LicenseKeywords.isCurrent(word);
    }
}
