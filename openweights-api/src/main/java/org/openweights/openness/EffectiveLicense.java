package org.openweights.openness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openweights.expression.LicenseExpression;
import org.openweights.license.LicenseDeclaration;
import org.openweights.license.Resolution;
import org.openweights.model.BaseModel;
import org.openweights.model.ModelRelease;
import org.openweights.model.Relation;

/**
 * A model's own license and what its base models pass on.
 *
 * @param own the license that the release declares, resolved
 * @param inherited what each base model passes on, nearest first
 * @param expression all of it together; {@code NOASSERTION} where any part is not known
 * @since 0.1.0
 */
public record EffectiveLicense(Resolution own, List<Inherited> inherited, LicenseExpression expression) {
    /** How many generations of base models are followed. */
    public static final int MAX_GENERATIONS = 16;

    /** Copies the list. */
    public EffectiveLicense {
        Objects.requireNonNull(own, "own");
        inherited = List.copyOf(inherited);
        Objects.requireNonNull(expression, "expression");
    }

    /**
     * {@return the effective license of a release}
     *
     * @param release the release
     * @param knowledge the licenses and models that are known
     */
    public static EffectiveLicense of(ModelRelease release, Knowledge knowledge) {
        Resolution own = knowledge.licenses().resolve(release.license().declaration());
        Set<String> seen = new LinkedHashSet<>();
        seen.add(release.identity().name().toLowerCase(Locale.ROOT));
        List<Inherited> inherited = new ArrayList<>();
        collect(release.baseModels(), 1, knowledge, seen, inherited);

        Map<LicenseExpression, Boolean> parts = new LinkedHashMap<>();
        parts.put(own.expression(), true);
        inherited.forEach(base -> parts.put(base.resolution().expression(), true));
        boolean unknown = parts.containsKey(LicenseExpression.Absent.NOASSERTION);
        LicenseExpression expression =
                unknown ? LicenseExpression.Absent.NOASSERTION : LicenseExpression.allOf(List.copyOf(parts.keySet()));
        return new EffectiveLicense(own, inherited, expression);
    }

    /** {@return whether base models bring in more than the release declares} */
    public boolean differsFromOwn() {
        return !expression.equals(own.expression());
    }

    private static void collect(
            List<BaseModel> bases, int generation, Knowledge knowledge, Set<String> seen, List<Inherited> inherited) {
        if (generation > MAX_GENERATIONS) {
            return;
        }
        for (BaseModel base : bases) {
            if (!seen.add(base.model().toLowerCase(Locale.ROOT))) {
                continue;
            }
            Optional<KnownModel> known = knowledge.models().find(base.model());
            LicenseDeclaration declaration =
                    base.license().or(() -> known.map(KnownModel::license)).orElse(LicenseDeclaration.none());
            String source = base.license().isPresent()
                    ? "stated in the card"
                    : known.map(KnownModel::source).orElse("");
            inherited.add(new Inherited(
                    base.model(),
                    base.relation(),
                    generation,
                    knowledge.licenses().resolve(declaration),
                    source));
            known.ifPresent(model -> collect(model.baseModels(), generation + 1, knowledge, seen, inherited));
        }
    }

    /**
     * What a base model passes on.
     *
     * @param model the base model
     * @param relation how the next model is derived from it
     * @param generation how many generations back it is; 1 for the base models of the release itself
     * @param resolution its license, resolved; of no information where the model is not known
     * @param source where its license is known from, or an empty string where it is not
     */
    public record Inherited(String model, Relation relation, int generation, Resolution resolution, String source) {}
}
