package org.openweights.license;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openweights.expression.LicenseId;
import org.openweights.expression.ListedLicense;
import org.openweights.expression.SpdxLicenseList;

/** Finds licenses by the names that license files and the SPDX license list give them. */
final class NameIndex {
    private static final String CREATIVE_COMMONS = "creativecommons.org/";

    private final Map<String, LicenseId> names = new HashMap<>();
    private final Map<String, LicenseId> squeezed = new HashMap<>();
    private final Map<String, Set<LicenseId>> squeezedNames = new HashMap<>();
    private final Map<String, Set<LicenseId>> words = new HashMap<>();
    private final Map<String, Set<LicenseId>> titles = new HashMap<>();
    private final Map<String, Set<LicenseId>> urls = new HashMap<>();
    private final Map<String, Set<LicenseId>> listUrls = new HashMap<>();

    private NameIndex() {}

    /**
     * {@return an index of licenses}
     *
     * @throws IllegalArgumentException if two licenses claim the same name; the message names both
     */
    static NameIndex of(Collection<License> licenses) {
        NameIndex index = new NameIndex();
        for (ListedLicense listed : SpdxLicenseList.standard().licenses()) {
            index.addListed(listed);
        }
        for (License license : licenses) {
            index.add(license);
        }
        return index;
    }

    /** {@return the license with an identifier, a keyword or an alias, blanks, hyphens, underscores and case aside} */
    Optional<LicenseId> byName(String name) {
        return Optional.ofNullable(names.get(Spelling.folded(name)));
    }

    /** {@return the license of the SPDX license list whose identifier has the same letters and digits} */
    Optional<LicenseId> bySpelling(String name) {
        return Optional.ofNullable(squeezed.get(Spelling.squeezed(name)));
    }

    /** {@return the license one of whose names has the same letters and digits, if that is one license} */
    Optional<LicenseId> bySqueezedName(String name) {
        Set<LicenseId> ids = squeezedNames.getOrDefault(Spelling.squeezed(name), Set.of());
        return ids.size() == 1 ? Optional.of(ids.iterator().next()) : Optional.empty();
    }

    /** {@return the licenses whose identifier, alias or title has the same words; those of the license files first} */
    Set<LicenseId> byWords(String name) {
        String key = Spelling.words(name);
        return key.isEmpty() ? Set.of() : words.getOrDefault(key, titles.getOrDefault(key, Set.of()));
    }

    /** {@return the licenses whose text is published at a URL; those of the license files first} */
    Set<LicenseId> byUrl(String url) {
        String key = urlKey(url);
        return urls.getOrDefault(key, listUrls.getOrDefault(key, Set.of()));
    }

    /** {@return all names, for suggestions} */
    Set<String> names() {
        return names.keySet();
    }

    private void addListed(ListedLicense listed) {
        LicenseId id = listed.id();
        squeezed.put(Spelling.squeezed(id.text()), id);
        listUrls.computeIfAbsent(
                        "spdx.org/licenses/" + id.text().toLowerCase(Locale.ROOT), key -> new LinkedHashSet<>())
                .add(id);
        if (!listed.deprecated()) {
            names.put(Spelling.folded(id.text()), id);
            titles.computeIfAbsent(Spelling.words(listed.name()), key -> new LinkedHashSet<>())
                    .add(id);
            titles.computeIfAbsent(Spelling.words(id.text()), key -> new LinkedHashSet<>())
                    .add(id);
            for (String url : listed.seeAlso()) {
                listUrls.computeIfAbsent(urlKey(url), key -> new LinkedHashSet<>())
                        .add(id);
            }
        }
    }

    private void add(License license) {
        Aliases aliases = license.aliases();
        List<String> all = new ArrayList<>(List.of(license.id().text(), license.name()));
        all.addAll(aliases.huggingFace());
        all.addAll(aliases.licenseNames());
        all.addAll(aliases.names());
        for (String key : aliases.scanCode()) {
            all.add(key);
            all.add("LicenseRef-scancode-" + key);
        }
        for (String name : all) {
            claim(license.id(), name);
            squeezedNames
                    .computeIfAbsent(Spelling.squeezed(name), key -> new LinkedHashSet<>())
                    .add(license.id());
            words.computeIfAbsent(Spelling.words(name), key -> new LinkedHashSet<>())
                    .add(license.id());
        }
        for (String url : aliases.urls()) {
            urls.computeIfAbsent(urlKey(url), key -> new LinkedHashSet<>()).add(license.id());
        }
    }

    private void claim(LicenseId id, String name) {
        LicenseId other = names.put(Spelling.folded(name), id);
        if (other != null && !other.equals(id)) {
            throw new IllegalArgumentException(
                    "the name '" + name + "' must belong to one license: " + other + " and " + id + " both claim it");
        }
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
