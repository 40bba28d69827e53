package org.openweights.openness;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.openweights.model.ComponentKind;

/** What there is to say of components that a card does not show: the same for every release, so it is said once. */
final class NotShown {
    private static final Map<ComponentKind, Judgement> DESCRIPTIONS = each(kind -> Judgement.undetermined(
            Reason.of("The card does not give the " + kind.title() + "."),
            "the " + kind.title() + ", as a section or a field of the card"));
    private static final Map<ComponentKind, Judgement> THINGS = each(kind -> Judgement.undetermined(
            Reason.of("The card does not show the " + kind.title() + "."),
            "where the " + kind.title() + " can be had, as a link or a file that the card names"));
    private static final Map<ComponentKind, Judgement> LICENSES = each(kind -> Judgement.undetermined(
            Reason.of("The license of the " + kind.title() + " is not known."), "the license of the " + kind.title()));
    private static final Map<ComponentKind, Judgement> COUNTED = each(kind -> Judgement.of(
            Verdict.NOT_MET,
            Reason.of("The release does not show the " + kind.title()
                    + "; the framework counts what is missing as not met.")));

    private NotShown() {}

    static Judgement description(ComponentKind kind) {
        return of(kind, DESCRIPTIONS);
    }

    static Judgement thing(ComponentKind kind) {
        return of(kind, THINGS);
    }

    static Judgement license(ComponentKind kind) {
        return of(kind, LICENSES);
    }

    /** {@return the judgement of a definition that counts what is missing as not met} */
    static Judgement counted(ComponentKind kind) {
        return of(kind, COUNTED);
    }

    private static Judgement of(ComponentKind kind, Map<ComponentKind, Judgement> judgements) {
        return Objects.requireNonNull(judgements.get(kind));
    }

    private static Map<ComponentKind, Judgement> each(Function<ComponentKind, Judgement> judgement) {
        Map<ComponentKind, Judgement> all = new EnumMap<>(ComponentKind.class);
        for (ComponentKind kind : ComponentKind.values()) {
            all.put(kind, judgement.apply(kind));
        }
        return all;
    }
}
