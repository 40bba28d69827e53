package org.openweights.directory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openweights.directory.LicenseClaim.Place;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.LicenseStatement;
import org.openweights.model.LicenseStatement.Medium;
import org.openweights.model.ModelRelease;

/**
 * The license that holds by several claims.
 *
 * <p>It is what the release declares wherever that is not contradicted; the license text where the release declares none, a family,
 * or a name of its own; all of them where they contradict each other; and not known where the text that governs is not, or where
 * what is declared contradicts itself: a text beside it does not undo what the card says against it.
 */
final class AppliedLicense {
    private final ModelRelease release;
    private final List<LicenseClaim> claims;

    AppliedLicense(ModelRelease release, List<LicenseClaim> claims) {
        this.release = release;
        this.claims = claims;
    }

    LicenseStatement statement() {
        if (claims.isEmpty()) {
            return release.license();
        }
        if (declared().filter(LicenseClaim::isContradicted).isPresent()) {
            return release.license();
        }
        LicenseClaim governing = claims.get(0);
        return governing.place().isText() && !governing.isExact() ? unread(governing) : together();
    }

    private Optional<LicenseClaim> declared() {
        return claims.stream().filter(claim -> claim.place() == Place.CARD).findFirst();
    }

    /** What is declared holds for a text that is not known only if the text that it names is not known either. */
    private LicenseStatement unread(LicenseClaim text) {
        Optional<LicenseClaim> label = declared();
        if (label.isEmpty()) {
            return statement(text, text.declaration());
        }
        boolean specific = label.get().isSpecific();
        boolean based = text.isChanged() && text.agreesWith(label.get());
        boolean expected = text.place() == Place.LICENSE_FILE && label.get().isTextKnown();
        return specific && (based || expected) ? statement(text, text.declaration()) : release.license();
    }

    private LicenseStatement together() {
        List<LicenseClaim> kept = new ArrayList<>();
        for (LicenseClaim claim : claims) {
            if (claim.isSpecific() && kept.stream().noneMatch(claim::agreesWith)) {
                kept.add(claim);
            }
        }
        if (kept.isEmpty()) {
            return declared().isPresent()
                    ? release.license()
                    : statement(claims.get(0), claims.get(0).declaration());
        }
        LicenseClaim first = kept.get(0);
        if (kept.size() > 1) {
            Set<String> all = new LinkedHashSet<>();
            kept.forEach(claim -> all.add(claim.resolution().expression().toString()));
            return statement(first, new LicenseDeclaration(List.copyOf(all), Optional.empty(), Optional.empty()));
        }
        return declared().filter(label -> suffices(label, first)).isPresent()
                ? release.license()
                : statement(first, first.declaration());
    }

    /** A keyword that means a text of another date does not suffice. */
    private static boolean suffices(LicenseClaim label, LicenseClaim first) {
        boolean dated = first.text()
                .filter(match -> label.resolution().expression().licenses().stream()
                        .anyMatch(id -> !id.equals(match.license())
                                && LicenseClaim.undated(id).equals(LicenseClaim.undated(match.license()))))
                .isPresent();
        return label.isSpecific() && !dated;
    }

    /** What is remarked on the license in the card is remarked on any license that holds. */
    private LicenseStatement statement(LicenseClaim claim, LicenseDeclaration declaration) {
        Medium medium = switch (claim.place()) {
            case LICENSE_FILE -> Medium.LICENSE_FILE;
            case CARD_TEXT -> Medium.PROSE;
            case CARD, WEIGHTS -> Medium.METADATA;
        };
        return new LicenseStatement(
                declaration.withRemarks(release.license().declaration().remarks()),
                medium,
                Optional.of(claim.location()));
    }
}
