package org.openweights.schema.mof;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openweights.license.LicenseDeclaration;
import org.openweights.model.Component;
import org.openweights.model.Component.Access;
import org.openweights.model.Component.Certainty;
import org.openweights.model.Component.Presence;
import org.openweights.model.LicenseStatement;
import org.openweights.model.LicenseStatement.Medium;
import org.openweights.schema.fields.Fields;
import org.openweights.schema.reading.JsonCard;
import org.openweights.schema.source.Excerpt;
import org.openweights.validation.Finding;

/**
 * Reads the components of a release and their licenses.
 *
 * <p>A component without a license has that of its type of content; where there is none, that of the distribution.
 */
final class ComponentReader {
    private static final String DISTRIBUTION = "distribution";

    private final JsonCard card;
    private final Fields release;
    private final Map<MofComponent, Fields> met = new EnumMap<>(MofComponent.class);
    private final Set<String> toldOldFields = new HashSet<>();

    ComponentReader(JsonCard card, Fields release) {
        this.card = card;
        this.release = release;
    }

    List<Component> components() {
        List<Component> components = new ArrayList<>();
        for (Fields fields : release.each("components")) {
            Optional<MofComponent> known = fields.peek("name").flatMap(MofComponent::named);
            if (known.isPresent()) {
                components.add(component(known.get(), fields));
            } else {
                tellUnknown(fields);
            }
        }
        return components;
    }

    /** {@return the license of the whole} */
    Optional<LicenseStatement> distribution() {
        return whole(DISTRIBUTION, Medium.METADATA);
    }

    private Component component(MofComponent known, Fields fields) {
        fields.pass("name");
        tellDuplicate(known, fields);
        tellOldFields(fields);
        Optional<String> written = fields.text("license").or(() -> fields.text("license_name"));
        Optional<LicenseWord> word = written.flatMap(LicenseWord::of);
        boolean absent = word.filter(LicenseWord::isAbsent).isPresent();
        Optional<LicenseStatement> license = own(fields, written, word);
        if (license.isEmpty() && word.isEmpty()) {
            license = inherited(known);
        }
        if (!absent && (license.isEmpty() || word.isPresent()) && !isTold(fields)) {
            MofRule rule = MofRule.NO_LICENSE;
            String what = "The component '" + Excerpt.of(fields.peek("name").orElseThrow()) + "' has no license.";
            card.add(Finding.of(rule, what + " " + rule.remedy(), fields.location("name")));
        }
        return new Component(
                known.kind(),
                absent ? Presence.ABSENT : Presence.FULL,
                absent ? Access.UNKNOWN : Access.PUBLIC,
                Certainty.STATED,
                fields.text("component_path").or(() -> fields.text("location")),
                license,
                Optional.of(fields.location("name")));
    }

    /** Where the licenses are missing, or are not what they should be, that is told already. */
    private boolean isTold(Fields fields) {
        return release.mapping().member("license").isEmpty()
                || card.isTold(release.location("license").pointer())
                || card.isTold(fields.location("license").pointer());
    }

    /** The license that a component itself has; a word that stands for none is kept only if it could be one. */
    private static Optional<LicenseStatement> own(Fields fields, Optional<String> written, Optional<LicenseWord> word) {
        LicenseDeclaration declaration = new LicenseDeclaration(
                written.filter(text -> word.isEmpty() || word.get() == LicenseWord.UNLICENSED).stream()
                        .toList(),
                Optional.empty(),
                fields.text("license_path"));
        String field = fields.peek("license").isPresent() ? "license" : "license_name";
        String place = written.isPresent() ? field : "license_path";
        return declaration.isEmpty()
                ? Optional.empty()
                : Optional.of(new LicenseStatement(declaration, Medium.METADATA, Optional.of(fields.location(place))));
    }

    private Optional<LicenseStatement> inherited(MofComponent component) {
        return whole(component.type().field(), Medium.INHERITED).or(() -> whole(DISTRIBUTION, Medium.INHERITED));
    }

    private Optional<LicenseStatement> whole(String type, Medium medium) {
        return release.at("license").flatMap(licenses -> licenses.at(type)).flatMap(license -> {
            Optional<String> name =
                    license.text("name").filter(text -> LicenseWord.of(text).isEmpty());
            LicenseDeclaration declaration =
                    new LicenseDeclaration(name.stream().toList(), Optional.empty(), license.text("path"));
            return declaration.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new LicenseStatement(
                            declaration, medium, Optional.of(license.location(name.isPresent() ? "name" : "path"))));
        });
    }

    private void tellUnknown(Fields fields) {
        MofRule rule = MofRule.COMPONENT;
        Optional<String> name = fields.peek("name");
        if (name.isEmpty()) {
            card.addUnlessTold(Finding.of(rule, "A component has no name. " + rule.remedy(), fields.location()));
            return;
        }
        String remedy = MofComponent.nearest(name.get())
                .map(near -> "Did you mean '" + near + "'?")
                .orElse(rule.remedy());
        card.add(Finding.of(
                rule,
                "The framework has no component '" + Excerpt.of(name.get()) + "'. " + remedy,
                fields.location("name"),
                name.get()));
    }

    private void tellDuplicate(MofComponent component, Fields fields) {
        Fields first = met.putIfAbsent(component, fields);
        if (first != null) {
            MofRule rule = MofRule.DUPLICATE_COMPONENT;
            String what = "The component '" + Excerpt.of(fields.peek("name").orElseThrow())
                    + "' stands here again; it stands in line "
                    + first.location("name").line() + " already.";
            card.add(Finding.of(rule, what + " " + rule.remedy(), fields.location("name")));
        }
    }

    /** Each is told once: who wrote the old form wrote it everywhere. */
    private void tellOldFields(Fields fields) {
        for (String field : List.of("license_name", "location")) {
            if (fields.peek(field).isPresent() && toldOldFields.add(field)) {
                MofRule rule = MofRule.OLD_FIELD;
                card.add(Finding.of(
                        rule, "'" + field + "' is a field of an old form. " + rule.remedy(), fields.location(field)));
            }
        }
    }
}
