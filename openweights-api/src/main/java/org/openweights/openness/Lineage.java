package org.openweights.openness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openweights.expression.LicenseExpression;
import org.openweights.expression.LicenseExpression.Absent;
import org.openweights.expression.LicenseId;
import org.openweights.license.LicenseDeclaration;
import org.openweights.license.Resolution;
import org.openweights.model.BaseModel;
import org.openweights.model.ModelRelease;
import org.openweights.openness.EffectiveLicense.Inherited;
import org.openweights.openness.EffectiveLicense.Stop;
import org.openweights.openness.EffectiveLicense.Through;

/**
 * The base models of a release, and theirs, nearest generation first.
 *
 * <p>A model is counted once for each way in which the release comes by it, so the order in which a card names base models
 * changes nothing but the order of the answer.
 */
final class Lineage {
    private final Knowledge knowledge;
    private final Map<String, Optional<KnownModel>> models = new HashMap<>();
    private final Set<Key> seen = new HashSet<>();
    private final List<Inherited> inherited = new ArrayList<>();
    private final Set<Stop> stops = new LinkedHashSet<>();

    private Lineage(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    static Lineage of(ModelRelease release, Knowledge knowledge) {
        Lineage lineage = new Lineage(knowledge);
        lineage.follow(release);
        return lineage;
    }

    List<Inherited> inherited() {
        return inherited;
    }

    List<Stop> stops() {
        return List.copyOf(stops);
    }

    private record Key(String model, Through through, Optional<LicenseDeclaration> license) {}

    /** One model on a line that leads back from the release. */
    private record Step(
            BaseModel base,
            Through through,
            int generation,
            BaseModel via,
            @Nullable Step after) {
        String key() {
            return base.model().toLowerCase(Locale.ROOT);
        }

        boolean passes(String model) {
            for (Step step = this; step != null; step = step.after) {
                if (step.key().equals(model)) {
                    return true;
                }
            }
            return false;
        }
    }

    private void follow(ModelRelease release) {
        String itself = release.identity().name().toLowerCase(Locale.ROOT);
        Deque<Step> steps = new ArrayDeque<>();
        for (BaseModel base : release.baseModels()) {
            steps.add(new Step(base, Through.WEIGHTS.then(base.relation()), 1, base, null));
        }
        while (!steps.isEmpty()) {
            Step step = steps.remove();
            if (step.key().equals(itself)
                    || (step.after() != null && step.after().passes(step.key()))) {
                stop(step, Stop.Reason.CYCLE);
            } else if (step.generation() > EffectiveLicense.MAX_GENERATIONS) {
                stop(step, Stop.Reason.TOO_LONG);
            } else if (seen.add(new Key(step.key(), step.through(), step.base().license()))) {
                if (inherited.size() == EffectiveLicense.MAX_MODELS) {
                    stop(step, Stop.Reason.TOO_MANY);
                    return;
                }
                add(step, steps);
            }
        }
    }

    private void add(Step step, Deque<Step> steps) {
        BaseModel base = step.base();
        Optional<KnownModel> known =
                models.computeIfAbsent(step.key(), key -> knowledge.models().find(base.model()));
        LicenseDeclaration declaration =
                base.license().or(() -> known.map(KnownModel::license)).orElse(LicenseDeclaration.none());
        boolean stated = base.license().isPresent();
        Resolution resolution = knowledge.licenses().resolve(declaration);
        inherited.add(new Inherited(
                base.model(),
                base.relation(),
                step.generation(),
                resolution,
                stated ? "stated in the card" : known.map(KnownModel::source).orElse(""),
                step.through(),
                carried(resolution.expression(), step.through()),
                known.flatMap(KnownModel::modality),
                !stated && known.map(KnownModel::doubtful).orElse(false),
                step.via()));
        known.ifPresent(model -> {
            for (BaseModel further : model.baseModels()) {
                steps.add(new Step(
                        further, step.through().then(further.relation()), step.generation() + 1, step.via(), step));
            }
        });
    }

    /** A student is bound by its teacher's license if that makes it a derivative, and by no other. */
    private Optional<LicenseExpression> carried(LicenseExpression expression, Through through) {
        if (!through.isByOutputs() || expression instanceof Absent) {
            return Optional.of(expression);
        }
        boolean unknown = false;
        for (LicenseId id : expression.licenses()) {
            Optional<Teaching> teaching = knowledge.answers().of(id).map(Answers::teaching);
            if (teaching.filter(Teaching::derives).isPresent()) {
                return Optional.of(expression);
            }
            unknown |= teaching.isEmpty() || teaching.get().unread();
        }
        return unknown ? Optional.of(Absent.NOASSERTION) : Optional.empty();
    }

    private void stop(Step step, Stop.Reason reason) {
        stops.add(
                new Stop(step.base().model(), reason, step.through(), step.via().location()));
    }
}
