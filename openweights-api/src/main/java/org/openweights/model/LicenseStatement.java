package org.openweights.model;

import java.util.Objects;
import java.util.Optional;
import org.openweights.license.LicenseDeclaration;
import org.openweights.validation.SourceLocation;

/**
 * A declared license and how it is known.
 *
 * @param declaration what is declared
 * @param medium where it was found
 * @param location the place in the card, if it was found there
 * @since 0.1.0
 */
public record LicenseStatement(LicenseDeclaration declaration, Medium medium, Optional<SourceLocation> location) {
    private static final LicenseStatement NONE =
            new LicenseStatement(LicenseDeclaration.none(), Medium.METADATA, Optional.empty());

    /** Checks that every part is given. */
    public LicenseStatement {
        Objects.requireNonNull(declaration, "declaration");
        Objects.requireNonNull(medium, "medium");
        Objects.requireNonNull(location, "location");
    }

    /** {@return the absence of a declaration} */
    public static LicenseStatement none() {
        return NONE;
    }

    /**
     * {@return a license that metadata declares, at no known place}
     *
     * @param declared what is declared, such as {@code apache-2.0}
     */
    public static LicenseStatement of(String declared) {
        return new LicenseStatement(LicenseDeclaration.of(declared), Medium.METADATA, Optional.empty());
    }

    /** Where a license was found. */
    public enum Medium {
        /** In a field for it. */
        METADATA,
        /** In the text of the card. */
        PROSE,
        /** In a license file. */
        LICENSE_FILE,
        /** Taken over from the whole that the part belongs to. */
        INHERITED
    }
}
