package org.openweights.schema.reading;

import org.openweights.expression.LicenseExpression;
import org.openweights.license.LicenseResolver;
import org.openweights.license.Resolution;

/** A license of which a card says that it is on no list, or gives the text: what it is called makes it none of the list. */
public final class OwnLicense {
    private static final String REFERENCE = "LicenseRef-";

    private OwnLicense() {}

    /**
     * {@return what to declare: the name, if it is that of a license which the catalog knows and the SPDX list does not have;
     * else the reference}
     *
     * @param name what the license is called
     * @param reference its reference
     */
    public static String declared(String name, String reference) {
        Resolution meant = LicenseResolver.standard().resolve(name);
        boolean ofNoList = !meant.expression().terms().isEmpty()
                && meant.expression().terms().stream()
                        .allMatch(term -> term instanceof LicenseExpression.Single license
                                && license.id().isReference());
        return ofNoList ? name : reference;
    }

    /**
     * {@return a reference of the form that expressions have}
     *
     * @param name what the license is called
     */
    public static String reference(String name) {
        String word = name.replaceAll("[^A-Za-z0-9.-]+", "-");
        return REFERENCE + (word.isEmpty() ? "unnamed" : word);
    }
}
