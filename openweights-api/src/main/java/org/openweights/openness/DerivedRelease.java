package org.openweights.openness;

import java.util.List;
import java.util.Optional;
import org.openweights.license.LicenseCatalog;
import org.openweights.model.ModelRelease;
import org.openweights.openness.EffectiveLicense.Inherited;
import org.openweights.validation.Finding;
import org.openweights.validation.SourceLocation;

/**
 * A release that names base models, with what its licenses and its surroundings are.
 *
 * @param release the release
 * @param card what can be seen around it
 * @param effective its license, and what its base models pass on
 * @param bonds the licenses that bind it
 * @param catalog the licenses that are known
 */
record DerivedRelease(
        ModelRelease release, CardText card, EffectiveLicense effective, List<Bond> bonds, LicenseCatalog catalog) {
    static DerivedRelease of(ModelRelease release, Knowledge knowledge, CardText card) {
        EffectiveLicense effective = EffectiveLicense.of(release, knowledge);
        LicenseCatalog catalog = knowledge.licenses().catalog();
        List<String> names = card.names(release);
        List<Bond> bonds = Bond.of(effective.inherited(), base -> !isOfSameHand(base, names), catalog);
        return new DerivedRelease(release, card, effective, bonds, catalog);
    }

    /** Who releases both is not bound by a license of their own. */
    private static boolean isOfSameHand(Inherited base, List<String> names) {
        int slash = base.model().indexOf('/');
        if (slash <= 0) {
            return false;
        }
        String namespace = base.model().substring(0, slash);
        return names.stream()
                .anyMatch(name -> name.equalsIgnoreCase(namespace)
                        || name.regionMatches(true, 0, namespace + "/", 0, namespace.length() + 1));
    }

    /** {@return a finding at the place where the card names the base model} */
    Finding atBase(BaseModelRule rule, Bond bond, String message) {
        return finding(rule, bond, message, bond.surest().location().orElseGet(card::start));
    }

    Finding finding(BaseModelRule rule, Bond bond, String message, SourceLocation location) {
        return new Finding(rule.code(), bond.severity(rule), message + " " + rule.remedy(), location, Optional.empty());
    }
}
