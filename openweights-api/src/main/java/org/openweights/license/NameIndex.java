package org.openweights.license;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openweights.expression.LicenseId;
import org.openweights.expression.ListedLicense;
import org.openweights.expression.SpdxLicenseList;

/**
 * Finds licenses by the names that license files and the SPDX license list give them.
 *
 * <p>Identifiers, keywords and aliases are at hand at once; what only freely written names need is made when the first of
 * them is looked up. Safe for use by many threads.
 */
final class NameIndex {
    private final Map<String, LicenseId> names = new HashMap<>();
    private final Lazy<TitleIndex> files;

    private NameIndex(Collection<LicenseEntry> licenses) {
        for (LicenseEntry license : licenses) {
            for (String name : namesOf(license)) {
                claim(license.id(), name);
            }
        }
        List<LicenseEntry> all = List.copyOf(licenses);
        this.files = new Lazy<>(() -> TitleIndex.of(all));
    }

    /** The index of the SPDX license list, which is the same for every catalog. */
    private static final class Listed {
        private static final Lazy<TitleIndex> TITLES =
                new Lazy<>(() -> TitleIndex.of(SpdxLicenseList.standard().licenses()));

        private Listed() {}
    }

    /**
     * {@return an index of licenses}
     *
     * @throws IllegalArgumentException if two licenses claim the same name; the message names both
     */
    static NameIndex of(Collection<LicenseEntry> licenses) {
        return new NameIndex(licenses);
    }

    /** {@return identifier, title and every alias of a license but its URLs} */
    static List<String> namesOf(LicenseEntry license) {
        Aliases aliases = license.aliases();
        List<String> all = new ArrayList<>(List.of(license.id().text(), license.name()));
        all.addAll(aliases.huggingFace());
        all.addAll(aliases.licenseNames());
        all.addAll(aliases.names());
        for (String key : aliases.scanCode()) {
            all.add(key);
            all.add("LicenseRef-scancode-" + key);
        }
        return all;
    }

    /** {@return the license with an identifier, a keyword or an alias, blanks, hyphens, underscores and case aside} */
    Optional<LicenseId> byName(WrittenName name) {
        return Optional.ofNullable(names.get(name.folded())).or(() -> listed(name.folded()));
    }

    /** {@return the license of the SPDX license list whose identifier has the same letters and digits} */
    Optional<LicenseId> bySpelling(WrittenName name) {
        return one(Listed.TITLES.get().bySpelling(name));
    }

    /** {@return the license one of whose names has the same letters and digits, if that is one license} */
    Optional<LicenseId> bySqueezedName(WrittenName name) {
        return one(files.get().bySpelling(name));
    }

    /** {@return the licenses whose identifier, alias or title has the same words; those of the license files first} */
    Set<LicenseId> byWords(WrittenName name) {
        Set<LicenseId> found = files.get().byWords(name);
        return found.isEmpty() ? Listed.TITLES.get().byWords(name) : found;
    }

    /** {@return the licenses whose text is published at a URL; those of the license files first} */
    Set<LicenseId> byUrl(String url) {
        Set<LicenseId> found = files.get().byUrl(url);
        return found.isEmpty() ? Listed.TITLES.get().byUrl(url) : found;
    }

    /** {@return all names by which {@link #byName(WrittenName)} finds a license, for suggestions} */
    Set<String> names() {
        Set<String> all = new LinkedHashSet<>(names.keySet());
        for (ListedLicense listed : SpdxLicenseList.standard().licenses()) {
            if (!listed.deprecated()) {
                all.add(Spelling.folded(listed.id().text()));
            }
        }
        return all;
    }

    /** {@return all names by their letters} */
    Set<String> letters() {
        return together(TitleIndex::letters);
    }

    /** {@return all names by their words} */
    Set<String> words() {
        return together(TitleIndex::words);
    }

    private Set<String> together(Function<TitleIndex, Set<String>> part) {
        Set<String> all = new HashSet<>(part.apply(files.get()));
        all.addAll(part.apply(Listed.TITLES.get()));
        return all;
    }

    private void claim(LicenseId id, String name) {
        String folded = Spelling.folded(name);
        LicenseId other = names.put(folded, id);
        Optional<LicenseId> rival = other == null ? listed(folded) : Optional.of(other);
        if (rival.isPresent() && !rival.get().equals(id)) {
            throw new IllegalArgumentException("the name '" + name + "' must belong to one license: " + rival.get()
                    + " and " + id + " both claim it");
        }
    }

    private static Optional<LicenseId> listed(String folded) {
        Optional<ListedLicense> listed = SpdxLicenseList.standard().license(folded);
        return listed.isEmpty() || listed.get().deprecated()
                ? Optional.empty()
                : Optional.of(listed.get().id());
    }

    private static Optional<LicenseId> one(Set<LicenseId> ids) {
        return ids.size() == 1 ? Optional.of(ids.iterator().next()) : Optional.empty();
    }
}
