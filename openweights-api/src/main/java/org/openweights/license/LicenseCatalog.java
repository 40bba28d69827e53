package org.openweights.license;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import org.openweights.expression.LicenseId;
import org.openweights.expression.SpdxLicenseList;

/**
 * The licenses that are known.
 *
 * <p>Immutable and safe for use by many threads. Build one, and share it.
 *
 * @since 0.1.0
 */
public final class LicenseCatalog {
    private static final String FILES = "catalog.json-seq";

    private final Map<LicenseId, LicenseEntry> licenses;
    private final List<HuggingFaceKeyword> keywords;

    private final NameIndex index;

    private LicenseCatalog(Map<LicenseId, LicenseEntry> licenses, List<HuggingFaceKeyword> keywords, NameIndex index) {
        this.licenses = Collections.unmodifiableMap(licenses);
        this.keywords = keywords;
        this.index = index;
    }

    /** Read when first asked for, and once. */
    private static final class Standard {
        private static final LicenseCatalog CATALOG = read();

        private Standard() {}
    }

    /** {@return the catalog that is part of the library} */
    public static LicenseCatalog standard() {
        return Standard.CATALOG;
    }

    /**
     * {@return the catalog that is part of the library, with the licenses of every {@link LicenseProvider} that is present}
     *
     * @throws IllegalArgumentException if an identifier or an alias is that of another license too; the message names both
     */
    public static LicenseCatalog load() {
        List<License> more = new ArrayList<>();
        for (LicenseProvider provider :
                ServiceLoader.load(LicenseProvider.class, LicenseCatalog.class.getClassLoader())) {
            more.addAll(provider.licenses());
        }
        return standard().with(more.toArray(License[]::new));
    }

    /** {@return the licenses that have a file of their own, by identifier} */
    public List<License> licenses() {
        return licenses.values().stream().map(LicenseEntry::license).toList();
    }

    /** {@return the license keywords of the Hugging Face Hub, in the order of its documentation} */
    public List<HuggingFaceKeyword> huggingFaceKeywords() {
        return keywords;
    }

    /**
     * {@return a license}
     *
     * <p>A license of the SPDX license list that has no file of its own is found too, with what the list tells of it.
     *
     * @param id the identifier
     */
    public Optional<License> find(LicenseId id) {
        LicenseEntry entry = licenses.get(id);
        return entry != null
                ? Optional.of(entry.license())
                : SpdxLicenseList.standard().license(id.text()).map(LicenseReader::listed);
    }

    /**
     * {@return this catalog with further licenses}
     *
     * @param more the licenses
     * @throws IllegalArgumentException if an identifier or an alias is that of another license too; the message names both
     */
    public LicenseCatalog with(License... more) {
        Map<LicenseId, LicenseEntry> all = new HashMap<>(licenses);
        for (License license : more) {
            LicenseEntry other = all.put(license.id(), LicenseEntry.of(license));
            if (other != null) {
                throw new IllegalArgumentException("more must not repeat the identifier " + license.id() + ": '"
                        + license.name() + "' and '" + other.name() + "' both claim it");
            }
        }
        return of(all.values(), keywords);
    }

    NameIndex index() {
        return index;
    }

    private static LicenseCatalog read() {
        try (InputStream in = Objects.requireNonNull(LicenseCatalog.class.getResourceAsStream(FILES), FILES)) {
            return of(LicenseReader.scan(in.readAllBytes(), FILES), readKeywords());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LicenseCatalog of(Collection<LicenseEntry> entries, List<HuggingFaceKeyword> keywords) {
        Map<LicenseId, LicenseEntry> licenses = new LinkedHashMap<>();
        entries.stream()
                .sorted(Comparator.comparing(LicenseEntry::id))
                .forEach(entry -> licenses.put(entry.id(), entry));
        return new LicenseCatalog(licenses, keywords, NameIndex.of(licenses.values()));
    }

    private static List<HuggingFaceKeyword> readKeywords() {
        List<HuggingFaceKeyword> keywords = new ArrayList<>();
        for (String[] row : Table.rows("huggingface-keywords.tsv", 7)) {
            HuggingFaceKeyword.Status status = HuggingFaceKeyword.Status.valueOf(row[1].toUpperCase(Locale.ROOT));
            Optional<HuggingFaceKeyword.Meaning> meaning =
                    row[3].isEmpty() ? Optional.empty() : Optional.of(Table.meaning(row[3], row[4], row[5], row[6]));
            keywords.add(new HuggingFaceKeyword(row[0], status, row[2], meaning));
        }
        return List.copyOf(keywords);
    }
}
