package org.openweights.spdx.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.spdx.utility.compare.LicenseCompareHelper;
import org.spdx.utility.compare.SpdxCompareException;

/** The second opinion of the SPDX Java Library. Its license store is not started, because that would go to the network. */
public final class Confirmation {
    private Confirmation() {}

    /**
     * {@return whether the SPDX Java Library, too, takes a text for a text of the SPDX license list}
     *
     * @param id the identifier of a license or an exception of the list
     * @param kind what the text is: the name of a {@link Template.Kind}
     * @param text the text, and nothing else
     */
    public static boolean of(String id, String kind, String text) {
        try {
            String template = template(id, Template.Kind.valueOf(kind));
            return !LicenseCompareHelper.isTextMatchingTemplate(template, text).isDifferenceFound();
        } catch (SpdxCompareException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String template(String id, Template.Kind kind) throws IOException {
        return switch (kind) {
            case LICENSE -> ListedText.license(id).template();
            case NOTICE -> ListedText.license(id).header();
            case EXCEPTION -> ListedText.exception(id).template();
        };
    }
}
