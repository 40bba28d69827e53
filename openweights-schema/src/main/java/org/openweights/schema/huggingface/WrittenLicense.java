package org.openweights.schema.huggingface;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openweights.license.LicenseDeclaration;
import org.openweights.license.LicenseResolver;
import org.openweights.license.Resolution;
import org.openweights.schema.writing.Meaning;

/**
 * A license as the metadata of a card have it: keywords of the Hub, and "other" for what has none, with its name and link.
 *
 * <p>The Hub has one name and one link for all that is "other". What has no keyword therefore goes into the name together, and a
 * link that would be taken for more than the licenses say is left out.
 */
final class WrittenLicense {
    private WrittenLicense() {}

    static LicenseDeclaration of(LicenseDeclaration declaration) {
        Set<String> keywords = new LinkedHashSet<>();
        List<String> others = new ArrayList<>();
        for (String value : declaration.values()) {
            Optional<String> keyword = keyword(value);
            keywords.add(keyword.orElse(LicenseKeywords.OTHER));
            if (keyword.isEmpty()) {
                others.add(value);
            }
        }
        if (keywords.isEmpty() && !declaration.isEmpty()) {
            keywords.add(LicenseKeywords.OTHER);
        }
        List<String> values = List.copyOf(keywords);
        Optional<String> name = others.isEmpty() ? declaration.name() : Optional.of(together(others));
        return new Meaning(declaration)
                .best(
                        new LicenseDeclaration(values, name, declaration.link()),
                        new LicenseDeclaration(values, name, Optional.empty()))
                .orElse(LicenseDeclaration.of(LicenseKeywords.OTHER));
    }

    private static Optional<String> keyword(String license) {
        return LicenseKeywords.isCurrent(license)
                ? Optional.of(license)
                : LicenseKeywords.meantBy(license).or(() -> LicenseKeywords.ofSameLicense(license));
    }

    /** {@return several licenses in one text: an expression, if each is known} */
    private static String together(List<String> licenses) {
        Resolution all = LicenseResolver.standard()
                .resolve(new LicenseDeclaration(licenses, Optional.empty(), Optional.empty()));
        return licenses.size() > 1 && all.isKnown() ? all.expression().toString() : String.join(", ", licenses);
    }
}
