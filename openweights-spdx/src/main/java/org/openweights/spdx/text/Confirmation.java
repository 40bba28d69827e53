package org.openweights.spdx.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.spdx.licenseTemplate.LicenseParserException;
import org.spdx.licenseTemplate.LicenseTemplateRuleException;

/** The second opinion of the SPDX Java Library. Its license store is not started, because that would go to the network. */
public final class Confirmation {
    /** What has been read of the license list, by kind and identifier: all of it is some ten megabytes. */
    private static final Map<String, Instructions> READ = new ConcurrentHashMap<>();

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
            return new Comparison(text).matches(instructions(id, Template.Kind.valueOf(kind)));
        } catch (LicenseTemplateRuleException | LicenseParserException e) {
            return false;
        } catch (NullPointerException | IndexOutOfBoundsException e) {
            // The library looks for the text after one that may be missing, also where there is none, and fails.
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instructions instructions(String id, Template.Kind kind)
            throws IOException, LicenseTemplateRuleException, LicenseParserException {
        String key = kind + " " + id;
        Instructions read = READ.get(key);
        if (read == null) {
            read = Instructions.of(template(id, kind));
            READ.put(key, read);
        }
        return read;
    }

    /** The template of a text of the list. */
    static String template(String id, Template.Kind kind) throws IOException {
        return switch (kind) {
            case LICENSE -> ListedText.license(id).template();
            case NOTICE -> ListedText.license(id).header();
            case EXCEPTION -> ListedText.exception(id).template();
        };
    }
}
