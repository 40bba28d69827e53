package org.openweights.schema.huggingface;

import java.util.List;
import java.util.Optional;
import org.openweights.expression.LicenseExpression.Single;
import org.openweights.license.LicenseResolver;
import org.openweights.license.Resolution;
import org.openweights.license.ResolutionGrade;
import org.openweights.schema.huggingface.GrantWords.Role;

/**
 * Words that are the name of one license for sure.
 *
 * @param name the name, as it was written
 * @param license the license
 */
record LicenseWords(String name, Single license) {
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 16;
    private static final String SIGNS = " -.,+()/:&_";
    private static final String SCHEME = "://";

    /** {@return the license that a text names, with an address of it or another of its names behind, and says nothing more} */
    static Optional<LicenseWords> of(String text) {
        String words = withoutAddress(text.strip());
        if (words.isEmpty()
                || words.length() > LONGEST
                || words.chars().filter(c -> c == ' ').count() >= MOST_WORDS
                || hasAddressWithin(words)
                || !words.chars().allMatch(LicenseWords::isInName)) {
            return Optional.empty();
        }
        Optional<LicenseWords> whole = named(words).or(() -> twiceNamed(words));
        String withoutLicense = withoutLicense(words);
        if (withoutLicense.equals(words)) {
            return whole;
        }
        Optional<LicenseWords> brief = named(withoutLicense);
        boolean differ = whole.isPresent()
                && brief.isPresent()
                && !whole.get().license().equals(brief.get().license());
        return differ
                ? Optional.empty()
                : brief.filter(LicenseWords::isIdentifier).or(() -> whole);
    }

    /** {@return whether an address leads to the text of another license} */
    boolean isContradictedBy(String address) {
        return LicenseResolver.standard()
                .find(address)
                .filter(led -> led.grade() != ResolutionGrade.NO_INFORMATION)
                .filter(led -> led.grade() == ResolutionGrade.FAMILY
                        ? !led.alternatives().contains(license)
                        : !led.expression().equals(license))
                .isPresent();
    }

    /** An address alone may be the name. */
    private static String withoutAddress(String text) {
        int blank = text.lastIndexOf(' ');
        return blank > 0 && text.indexOf(SCHEME, blank) > 0
                ? text.substring(0, blank).strip()
                : text;
    }

    /** Whether an address stands behind other words: no name has one. */
    private static boolean hasAddressWithin(String words) {
        int blank = words.indexOf(' ');
        return blank > 0 && words.indexOf(SCHEME, blank) > 0;
    }

    private static boolean isInName(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || SIGNS.indexOf(c) >= 0;
    }

    /** Whether the words are an identifier but for its spelling: of other names, "license" may be a part. */
    private boolean isIdentifier() {
        return LicenseResolver.standard().resolve(name).grade().compareTo(ResolutionGrade.SPELLING) <= 0;
    }

    private static String withoutLicense(String words) {
        int blank = words.lastIndexOf(' ');
        List<String> last = GrantWords.split(words.substring(blank + 1));
        return blank > 0 && GrantWords.length(Role.LICENSE, last, 0) == 1 ? words.substring(0, blank) : words;
    }

    /** As in "Creative Commons Attribution 4.0 International (CC BY 4.0)". */
    private static Optional<LicenseWords> twiceNamed(String words) {
        int open = words.indexOf(" (");
        if (open <= 0 || !words.endsWith(")")) {
            return Optional.empty();
        }
        Optional<LicenseWords> other = named(words.substring(open + 2, words.length() - 1));
        return named(words.substring(0, open))
                .filter(first -> other.isPresent() && other.get().license().equals(first.license()));
    }

    private static Optional<LicenseWords> named(String words) {
        return LicenseResolver.standard()
                .find(words)
                .filter(LicenseWords::isSure)
                .map(Resolution::expression)
                .filter(Single.class::isInstance)
                .map(license -> new LicenseWords(words, (Single) license));
    }

    private static boolean isSure(Resolution resolution) {
        return resolution.alternatives().isEmpty() || resolution.grade() == ResolutionGrade.ONLY_OR_LATER_UNSTATED;
    }
}
