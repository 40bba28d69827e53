package org.openweights.openness;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.openweights.model.ModelRelease;
import org.openweights.validation.Finding;

/**
 * Tells what a card leaves undone that the licenses of the base models ask for.
 *
 * <p>A pure function of the release, of what is known of licenses and models, and of what can be seen around the release. It
 * reports what is surely or probably left undone, and is silent where it cannot know.
 *
 * @see BaseModelRule
 * @since 0.1.0
 */
public final class BaseModelCheck {
    private static final List<Function<DerivedRelease, List<Finding>>> OF_DERIVED =
            List.of(OmissionCheck::findings, NameCheck::findings, PrescribedWordsCheck::findings);

    private BaseModelCheck() {}

    /**
     * {@return what is left undone, each with its place in the card}
     *
     * @param release the release
     * @param knowledge the licenses and models that are known
     * @param card what can be seen around the release
     */
    public static List<Finding> findings(ModelRelease release, Knowledge knowledge, CardText card) {
        Objects.requireNonNull(card, "card");
        if (release.baseModels().isEmpty()) {
            return new UndeclaredBaseCheck(release, knowledge, card).findings();
        }
        DerivedRelease derived = DerivedRelease.of(release, knowledge, card);
        List<Finding> findings = new ArrayList<>();
        OF_DERIVED.forEach(check -> findings.addAll(check.apply(derived)));
        return List.copyOf(findings);
    }
}
