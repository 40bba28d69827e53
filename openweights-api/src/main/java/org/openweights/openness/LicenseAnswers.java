package org.openweights.openness;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openweights.expression.LicenseId;
import org.openweights.license.License;
import org.openweights.license.LicenseCatalog;
import org.openweights.license.terms.Modality;

/**
 * What licenses answer, each license asked once.
 *
 * <p>Remembers no more than there are licenses in the catalog and on the SPDX license list: identifiers that neither has are
 * not remembered, and other spellings of one are the same license.
 */
final class LicenseAnswers {
    private final LicenseCatalog catalog;
    private final Map<LicenseId, Answers> known = new ConcurrentHashMap<>();
    private final Map<Special, Answers> special = new ConcurrentHashMap<>();

    /** A license that tells models apart, of models of one kind. */
    private record Special(LicenseId license, Modality modality) {}

    LicenseAnswers(LicenseCatalog catalog) {
        this.catalog = catalog;
    }

    /** {@return what a license answers; empty if the catalog does not have it} */
    Optional<Answers> of(LicenseId id) {
        Answers answers = known.get(id);
        return answers != null ? Optional.of(answers) : catalog.find(id).map(this::remembered);
    }

    /** {@return what a license answers for models of a modality, where that is known; empty if the catalog does not have it} */
    Optional<Answers> of(LicenseId id, Optional<Modality> modality) {
        Optional<Answers> all = of(id);
        return modality.isEmpty() || all.filter(Answers::tellsModelsApart).isEmpty()
                ? all
                : all.map(answers -> special.computeIfAbsent(
                        new Special(id, modality.get()),
                        key -> Answers.of(answers.license().forModels(key.modality()))));
    }

    private Answers remembered(License license) {
        return known.computeIfAbsent(license.id(), id -> Answers.of(license));
    }
}
