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
 * @param remarks what else is said of the license, in fields or sentences that are not meant to name it: the name of a license,
 *     or words such as {@code for non-commercial use only}. A remark never says which license it is; it can only contradict
 * @since 0.1.0
 */
public record LicenseDeclaration(
        List<String> values, Optional<String> name, Optional<String> link, List<String> remarks) {
    private static final LicenseDeclaration NONE =
            new LicenseDeclaration(List.of(), Optional.empty(), Optional.empty());

    /** Copies the lists. */
    public LicenseDeclaration {
        values = List.copyOf(values);
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(link, "link");
        remarks = List.copyOf(remarks);
    }

    /**
     * Makes a declaration on which nothing is remarked.
     *
     * @param values what was written where a license belongs
     * @param name the name beside it
     * @param link the link beside it
     */
    public LicenseDeclaration(List<String> values, Optional<String> name, Optional<String> link) {
        this(values, name, link, List.of());
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

    /**
     * {@return the same declaration with other remarks}
     *
     * @param remarks what else is said of the license
     */
    public LicenseDeclaration withRemarks(List<String> remarks) {
        return new LicenseDeclaration(values, name, link, remarks);
    }

    /** {@return whether nothing was written that could say which license it is} */
    public boolean isEmpty() {
        return values.isEmpty() && name.isEmpty() && link.isEmpty();
    }

    /** {@return what was written where a license belongs, values of a list separated by commas} */
    @Override
    public String toString() {
        return String.join(", ", values);
    }
}
