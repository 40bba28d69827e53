package org.openweights.license;

import java.util.List;
import org.openweights.expression.LicenseExpression;

/**
 * Tells which license a declaration means.
 *
 * @since 0.1.0
 */
public final class LicenseResolver {
    private final LicenseCatalog catalog;

    private LicenseResolver(LicenseCatalog catalog) {
        this.catalog = catalog;
    }

    /** {@return the resolver over the catalog that is part of the library} */
    public static LicenseResolver standard() {
        return new LicenseResolver(LicenseCatalog.standard());
    }

    /**
     * {@return a resolver over a catalog}
     *
     * @param catalog the catalog
     */
    public static LicenseResolver of(LicenseCatalog catalog) {
        return new LicenseResolver(catalog);
    }

    /** {@return the catalog whose licenses are found} */
    public LicenseCatalog catalog() {
        return catalog;
    }

    /**
     * {@return what a string means}
     *
     * @param declared the string
     */
    public Resolution resolve(String declared) {
        return new Resolution(declared, LicenseExpression.Absent.NOASSERTION, ResolutionGrade.UNKNOWN, "", List.of());
    }

    /**
     * {@return what a declaration means}
     *
     * @param declaration the declaration
     */
    public Resolution resolve(LicenseDeclaration declaration) {
        return resolve(declaration.toString());
    }
}
