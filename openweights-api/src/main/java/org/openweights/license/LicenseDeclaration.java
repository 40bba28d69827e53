package org.openweights.license;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody wrote to say which license applies.
 *
 * @param values what was written where a license belongs, such as {@code apache-2.0}; several where a list was written,
 *     none where nothing was
 * @param name the name beside it, as in {@code license_name}
 * @param link the link beside it, as in {@code license_link}: a URL or a path within the release
 * @since 0.1.0
 */
public record LicenseDeclaration(List<String> values, Optional<String> name, Optional<String> link) {
    private static final LicenseDeclaration NONE =
            new LicenseDeclaration(List.of(), Optional.empty(), Optional.empty());

    /** Copies the list. */
    public LicenseDeclaration {
        values = List.copyOf(values);
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(link, "link");
    }

    /** {@return the absence of any declaration} */
    public static LicenseDeclaration none() {
        return NONE;
    }

    /**
     * {@return a declaration of one value}
     *
     * @param value what was written
     */
    public static LicenseDeclaration of(String value) {
        return new LicenseDeclaration(List.of(value), Optional.empty(), Optional.empty());
    }

    /** {@return whether nothing was written at all} */
    public boolean isEmpty() {
        return values.isEmpty() && name.isEmpty() && link.isEmpty();
    }

    /** {@return what was written where a license belongs, values of a list separated by commas} */
    @Override
    public String toString() {
        return String.join(", ", values);
    }
}
