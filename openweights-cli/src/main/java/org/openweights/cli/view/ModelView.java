package org.openweights.cli.view;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openweights.model.Characteristics;
import org.openweights.model.Component;
import org.openweights.model.Component.Certainty;
import org.openweights.model.DatasetUse;
import org.openweights.model.Identity;
import org.openweights.model.ModelRelease;

/** What a model is. */
final class ModelView {
    private static final int INDENT = 2;
    private static final int START = 14;
    private static final int MOST = 16;
    private static final int LONGEST = 280;

    private final Page page;

    ModelView(Page page) {
        this.page = page;
    }

    void show(ModelRelease release) {
        row("Release", identity(release.identity()));
        row(
                "About",
                release.identity().description().map(ModelView::cut).stream().toList());
        Characteristics kind = release.characteristics();
        row("Kind", Stream.concat(kind.tasks().stream(), kind.types().stream()).toList());
        row("Software", kind.libraries());
        row("Languages", kind.languages());
        row(
                "Made from",
                release.baseModels().stream()
                        .map(base -> base.model() + " (" + base.relation().keyword() + ")")
                        .toList());
        row("Trained on", datasets(release, DatasetUse.Role.TRAINING));
        row("Tested on", datasets(release, DatasetUse.Role.EVALUATION));
        row("Shown", components(release, component -> component.certainty() != Certainty.INFERRED));
        row("Suggested", components(release, component -> component.certainty() == Certainty.INFERRED));
    }

    private static List<String> components(ModelRelease release, Predicate<Component> which) {
        return release.components().stream()
                .filter(which)
                .map(component -> component.kind().title())
                .distinct()
                .toList();
    }

    private static String cut(String description) {
        int most = description.offsetByCodePoints(
                0, Math.min(LONGEST, description.codePointCount(0, description.length())));
        return most == description.length() ? description : description.substring(0, most) + "…";
    }

    private static List<String> identity(Identity identity) {
        List<String> parts = new ArrayList<>();
        identity.version().ifPresent(version -> parts.add("version " + version));
        identity.supplier().ifPresent(supplier -> parts.add("by " + supplier));
        identity.released()
                .ifPresent(released -> parts.add(
                        released.atOffset(ZoneOffset.UTC).toLocalDate().toString()));
        return parts;
    }

    private static List<String> datasets(ModelRelease release, DatasetUse.Role role) {
        return release.datasets().stream()
                .filter(use -> use.role() == role)
                .map(DatasetUse::dataset)
                .toList();
    }

    private void row(String label, List<String> items) {
        if (items.isEmpty()) {
            return;
        }
        String more = items.size() > MOST ? " and " + (items.size() - MOST) + " more" : "";
        String shown = String.join(", ", items.subList(0, Math.min(MOST, items.size())));
        page.row(INDENT, Text.of(Style.STRONG, label), START, Text.of(shown + more));
    }
}
