package org.openweights.schema.writing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openweights.expression.LicenseExpression;
import org.openweights.expression.LicenseExpression.Absent;
import org.openweights.expression.LicenseExpression.Single;
import org.openweights.license.LicenseCatalog;
import org.openweights.license.LicenseDeclaration;
import org.openweights.license.LicenseResolver;

/**
 * What a license means that is to be written: what is read back must mean the same, or nothing that is known, never more.
 *
 * @param declared the license as it is declared
 */
public record Meaning(LicenseDeclaration declared) {
    /**
     * {@return the first of several ways to write the license that says the same, else the first that says nothing}
     *
     * @param ways the license as it is read back
     */
    public Optional<LicenseDeclaration> best(LicenseDeclaration... ways) {
        return Stream.of(ways)
                .filter(this::saysTheSame)
                .findFirst()
                .or(() -> Stream.of(ways).filter(Meaning::saysNothing).findFirst());
    }

    /**
     * {@return whether a way to write the license says the same}
     *
     * @param way the license as it is read back
     */
    public boolean saysTheSame(LicenseDeclaration way) {
        return said(way).equals(declared) || expression(said(way)).equals(expression(declared));
    }

    /** Of a license of its own nobody knows what it allows. */
    private static boolean saysNothing(LicenseDeclaration way) {
        LicenseExpression read = expression(said(way));
        return read == Absent.NOASSERTION
                || read.terms().stream()
                        .allMatch(term -> term instanceof Single license
                                && license.id().isReference()
                                && LicenseCatalog.standard().find(license.id()).isEmpty());
    }

    private static LicenseExpression expression(LicenseDeclaration declaration) {
        return LicenseResolver.standard().resolve(declaration).expression();
    }

    /** What is blank is not read back. */
    private static LicenseDeclaration said(LicenseDeclaration way) {
        List<String> values =
                way.values().stream().filter(value -> !value.isBlank()).toList();
        return new LicenseDeclaration(
                values, way.name().filter(name -> !name.isBlank()), way.link().filter(link -> !link.isBlank()));
    }
}
