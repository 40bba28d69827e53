package org.openweights.expression;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The SPDX license list: which identifiers exist, and what the list says of each.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @see <a href="https://spdx.org/licenses/">SPDX License List</a>
 * @since 0.1.0
 */
public final class SpdxLicenseList {
    private final String version;
    private final String date;
    private final Map<String, ListedLicense> licenses;
    private final Map<String, ListedException> exceptions;
    private final Map<String, ListedLicense> licensesAnyCase;
    private final Map<String, ListedException> exceptionsAnyCase;
    private final Map<String, String> replacements;

    private SpdxLicenseList(
            String version,
            String date,
            Map<String, ListedLicense> licenses,
            Map<String, ListedException> exceptions,
            Map<String, String> replacements) {
        this.version = version;
        this.date = date;
        this.licenses = Collections.unmodifiableMap(licenses);
        this.exceptions = Collections.unmodifiableMap(exceptions);
        this.licensesAnyCase = anyCase(licenses);
        this.exceptionsAnyCase = anyCase(exceptions);
        this.replacements = replacements;
    }

    /** Read when first asked for, and once. */
    private static final class Standard {
        private static final SpdxLicenseList LIST = read();

        private Standard() {}
    }

    /** {@return the list that is part of the library} */
    public static SpdxLicenseList standard() {
        return Standard.LIST;
    }

    /** {@return the version of the list, such as {@code 3.28.0}} */
    public String version() {
        return version;
    }

    /** {@return the release date of the list, such as {@code 2026-02-20}} */
    public String date() {
        return date;
    }

    /** {@return all licenses, in the order of the list} */
    public Collection<ListedLicense> licenses() {
        return licenses.values();
    }

    /** {@return all exceptions, in the order of the list} */
    public Collection<ListedException> exceptions() {
        return exceptions.values();
    }

    /**
     * {@return a license}
     *
     * @param id its identifier, in any case
     */
    public Optional<ListedLicense> license(String id) {
        return find(id, licenses, licensesAnyCase);
    }

    /**
     * {@return an exception}
     *
     * @param id its identifier, in any case
     */
    public Optional<ListedException> exception(String id) {
        return find(id, exceptions, exceptionsAnyCase);
    }

    /**
     * {@return the expression that takes the place of a deprecated identifier}
     *
     * <p>Empty for identifiers that are not deprecated, and for those that have no successor.
     *
     * @param id the identifier, as the list spells it
     */
    public Optional<LicenseExpression> replacement(LicenseId id) {
        return Optional.ofNullable(replacements.get(id.text())).map(LicenseExpression::of);
    }

    private static <T> Optional<T> find(String id, Map<String, T> exact, Map<String, T> anyCase) {
        @Nullable T found = exact.get(id);
        return Optional.ofNullable(found == null ? anyCase.get(id.toLowerCase(Locale.ROOT)) : found);
    }

    private static <T> Map<String, T> anyCase(Map<String, T> exact) {
        Map<String, T> lower = new LinkedHashMap<>();
        for (Map.Entry<String, T> entry : exact.entrySet()) {
            lower.put(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue());
        }
        return lower;
    }

    private static SpdxLicenseList read() {
        Map<String, ListedLicense> licenses = new LinkedHashMap<>();
        Map<String, ListedException> exceptions = new LinkedHashMap<>();
        Map<String, String> about = new LinkedHashMap<>();
        for (String[] row : rows("spdx-license-list.tsv")) {
            switch (row[0]) {
                case "license" -> licenses.put(row[1], license(row));
                case "exception" ->
                    exceptions.put(row[1], new ListedException(new AdditionId(row[1]), row[2], row[3].contains("d")));
                default -> about.put(row[0], row[1]);
            }
        }
        Map<String, String> replacements = new LinkedHashMap<>();
        for (String[] row : rows("spdx-deprecated-licenses.tsv")) {
            replacements.put(row[0], row[1]);
        }
        return new SpdxLicenseList(
                Objects.requireNonNull(about.get("version")),
                Objects.requireNonNull(about.get("date")),
                licenses,
                exceptions,
                replacements);
    }

    private static ListedLicense license(String[] row) {
        String flags = row[3];
        Optional<Boolean> fsfLibre =
                flags.contains("F") ? Optional.of(true) : flags.contains("f") ? Optional.of(false) : Optional.empty();
        List<String> seeAlso = row.length > 4 ? Arrays.asList(row[4].split(" ", -1)) : List.of();
        return new ListedLicense(
                new LicenseId(row[1]), row[2], flags.contains("d"), flags.contains("O"), fsfLibre, seeAlso);
    }

    /** Read with plain loops: this is on the way to the first answer, where lambdas and streams cost more than the work. */
    private static List<String[]> rows(String resource) {
        try (InputStream in = Objects.requireNonNull(SpdxLicenseList.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String[]> rows = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    rows.add(line.split("\t", -1));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
