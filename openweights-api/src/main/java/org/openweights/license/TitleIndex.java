package org.openweights.license;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openweights.expression.LicenseId;
import org.openweights.expression.ListedLicense;

/** Finds licenses by names that are written freely: by their words, by their letters, by URLs. */
final class TitleIndex {
    private static final String CREATIVE_COMMONS = "creativecommons.org/";

    private final Map<String, Set<LicenseId>> words = new HashMap<>();
    private final Map<String, Set<LicenseId>> letters = new HashMap<>();
    private final Map<String, Set<LicenseId>> urls = new HashMap<>();

    private TitleIndex() {}

    /** {@return the index of license files} */
    static TitleIndex of(List<LicenseEntry> licenses) {
        TitleIndex index = new TitleIndex();
        for (LicenseEntry license : licenses) {
            for (String name : NameIndex.namesOf(license)) {
                put(index.words, Spelling.words(name), license.id());
                put(index.letters, Spelling.squeezed(name), license.id());
            }
            license.aliases().urls().forEach(url -> put(index.urls, urlKey(url), license.id()));
        }
        return index;
    }

    /** {@return the index of the SPDX license list; of deprecated licenses it has the identifiers only} */
    static TitleIndex of(Collection<ListedLicense> licenses) {
        TitleIndex index = new TitleIndex();
        for (ListedLicense listed : licenses) {
            LicenseId id = listed.id();
            put(index.letters, Spelling.squeezed(id.text()), id);
            put(index.urls, "spdx.org/licenses/" + id.text().toLowerCase(Locale.ROOT), id);
            if (!listed.deprecated()) {
                put(index.words, Spelling.words(listed.name()), id);
                put(index.words, Spelling.words(id.text()), id);
                listed.seeAlso().forEach(url -> put(index.urls, urlKey(url), id));
            }
        }
        return index;
    }

    Set<LicenseId> byWords(WrittenName name) {
        return name.words().isEmpty() ? Set.of() : words.getOrDefault(name.words(), Set.of());
    }

    Set<LicenseId> bySpelling(WrittenName name) {
        return letters.getOrDefault(name.squeezed(), Set.of());
    }

    Set<LicenseId> byUrl(String url) {
        return urls.getOrDefault(urlKey(url), Set.of());
    }

    /** {@return the names by their letters} */
    Set<String> letters() {
        return letters.keySet();
    }

    /** {@return the names by their words} */
    Set<String> words() {
        return words.keySet();
    }

    private static void put(Map<String, Set<LicenseId>> map, String key, LicenseId id) {
        map.computeIfAbsent(key, absent -> new LinkedHashSet<>()).add(id);
    }

    /** Creative Commons publishes a deed and a legal code for each license, in many languages: they are one. */
    private static String urlKey(String url) {
        String key = Spelling.url(url);
        if (!key.startsWith(CREATIVE_COMMONS)) {
            return key;
        }
        int deed = key.indexOf("/deed");
        int code = key.indexOf("/legalcode");
        int end = deed >= 0 ? deed : code >= 0 ? code : key.length();
        return key.substring(0, end);
    }
}
