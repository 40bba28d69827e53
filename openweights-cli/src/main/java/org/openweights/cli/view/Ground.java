package org.openweights.cli.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openweights.expression.LicenseId;
import org.openweights.license.terms.Clause;
import org.openweights.openness.Reason;
import org.openweights.validation.SourceLocation;

/**
 * What is told of reasons that say the same: once, with all the base models that give it.
 *
 * @param text why, in a sentence
 * @param license the license that says so
 * @param clause where the license says so
 * @param own whether the license of the release itself gives it
 * @param models the base models that give it
 * @param location where the card says so, for the first of them
 */
record Ground(
        String text,
        Optional<LicenseId> license,
        Optional<Clause> clause,
        boolean own,
        List<String> models,
        Optional<SourceLocation> location) {

    private record Key(String text, Optional<LicenseId> license, Optional<Clause> clause) {}

    static List<Ground> of(List<Reason> reasons) {
        Map<Key, List<Reason>> same = new LinkedHashMap<>();
        for (Reason reason : reasons) {
            same.computeIfAbsent(new Key(reason.text(), reason.license(), reason.clause()), key -> new ArrayList<>())
                    .add(reason);
        }
        List<Ground> grounds = new ArrayList<>();
        same.forEach((key, all) -> grounds.add(new Ground(
                key.text(),
                key.license(),
                key.clause(),
                all.stream().anyMatch(reason -> reason.model().isEmpty()),
                all.stream().flatMap(reason -> reason.model().stream()).toList(),
                all.stream().flatMap(reason -> reason.location().stream()).findFirst())));
        return grounds;
    }
}
