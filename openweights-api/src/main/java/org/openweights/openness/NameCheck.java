package org.openweights.openness;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openweights.license.License;
import org.openweights.license.terms.Duty;
import org.openweights.license.terms.Provision;
import org.openweights.validation.Finding;
import org.openweights.validation.SourceLocation;

/** Whether the name of a derived model begins as the licenses of the base models ask. */
final class NameCheck {
    private NameCheck() {}

    static List<Finding> findings(DerivedRelease derived) {
        List<Finding> findings = new ArrayList<>();
        String name = derived.release().identity().name();
        if (!isGiven(name, derived.card())) {
            return findings;
        }
        List<String> names = derived.card().names(derived.release());
        Set<List<String>> told = new LinkedHashSet<>();
        for (Bond bond : derived.bonds()) {
            if (bond.isOfCopies()) {
                // The same weights in another format are no new model that could have a name of its own.
                continue;
            }
            for (Provision<Duty> duty : bond.duties(Duty.Kind.NAME_PREFIX)) {
                List<String> prefixes = duty.value().texts();
                if (names.stream().noneMatch(known -> begins(known, prefixes, bond.license())) && told.add(prefixes)) {
                    findings.add(derived.finding(
                            BaseModelRule.NAME,
                            bond,
                            "The name '" + name + "' does not begin with " + PrescribedWordsCheck.quoted(prefixes)
                                    + ", as " + bond.demand(duty),
                            place(derived, bond)));
                }
            }
        }
        return findings;
    }

    /** In data, where the base model is named, which has a pointer; in prose, where the name stands, as its readers see it. */
    private static SourceLocation place(DerivedRelease derived, Bond bond) {
        CardText card = derived.card();
        Optional<SourceLocation> base =
                card.prose() ? Optional.empty() : bond.surest().location();
        return base.orElseGet(() -> card.place(derived.release().identity().name()));
    }

    /** A name that was made of the name of the file is none that the card gives. */
    private static boolean isGiven(String name, CardText card) {
        List<String> path = card.path();
        String file = path.isEmpty() ? "" : path.get(path.size() - 1);
        return !(file.equals(name) || file.startsWith(name + ".")) && !name.equals("unnamed");
    }

    private static boolean begins(String name, List<String> prefixes, License license) {
        String own = folded(name.substring(name.lastIndexOf('/') + 1));
        String steward = folded(license.steward().split(" ", 2)[0]);
        return prefixes.stream()
                .map(NameCheck::folded)
                .anyMatch(prefix -> own.startsWith(prefix) || own.startsWith(steward + prefix));
    }

    private static String folded(String name) {
        return CardText.words(name).replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
