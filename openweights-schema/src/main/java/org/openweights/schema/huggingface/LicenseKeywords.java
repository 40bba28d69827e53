package org.openweights.schema.huggingface;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openweights.expression.LicenseExpression;
import org.openweights.license.HuggingFaceKeyword;
import org.openweights.license.HuggingFaceKeyword.Status;
import org.openweights.license.LicenseCatalog;
import org.openweights.license.LicenseResolver;
import org.openweights.license.Resolution;

/** The license keywords that the Hub accepts. */
final class LicenseKeywords {
    static final String OTHER = "other";
    static final String UNKNOWN = "unknown";

    private LicenseKeywords() {}

    /** Read when first asked for, and once. */
    private static final class Current {
        private static final Set<String> KEYWORDS = read();
        private static final Map<LicenseExpression, String> BY_LICENSE = byLicense();

        private Current() {}

        private static Set<String> read() {
            Set<String> keywords = new LinkedHashSet<>();
            for (HuggingFaceKeyword keyword : LicenseCatalog.standard().huggingFaceKeywords()) {
                if (keyword.status() == Status.CURRENT) {
                    keywords.add(keyword.keyword());
                }
            }
            return keywords;
        }

        /** Of several keywords of one license, the first. */
        private static Map<LicenseExpression, String> byLicense() {
            Map<LicenseExpression, String> keywords = new HashMap<>();
            KEYWORDS.forEach(keyword -> keywords.putIfAbsent(
                    LicenseResolver.standard().resolve(keyword).expression(), keyword));
            return Map.copyOf(keywords);
        }
    }

    static boolean isCurrent(String word) {
        return Current.KEYWORDS.contains(word);
    }

    /** {@return the keyword that a word is but for case, blanks for hyphens, and blanks around it} */
    static Optional<String> meantBy(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
        return isCurrent(lower) ? Optional.of(lower) : Optional.empty();
    }

    /** {@return the keyword of the license that a word names in another way} */
    static Optional<String> ofSameLicense(String word) {
        Resolution resolution = LicenseResolver.standard().resolve(word);
        return resolution.isKnown()
                ? Optional.ofNullable(Current.BY_LICENSE.get(resolution.expression()))
                : Optional.empty();
    }
}
