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
import org.openweights.schema.jsonschema.Nearest;
import org.openweights.schema.reading.JsonCard;
import org.openweights.schema.source.Excerpt;
import org.openweights.schema.source.Node.Member;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.Unread;
import org.openweights.validation.Finding;
import org.openweights.validation.SourceLocation;

/**
 * Reads the components of a release and their licenses.
 *
 * <p>A component without a license has that of its type of content; where there is none, that of the distribution.
 */
final class ComponentReader {
    private static final String DISTRIBUTION = "distribution";
    private static final String LICENSE = "license";
    private static final String NAME = "name";
    private static final String PATH = "path";
    private static final String OLD_LICENSE = "license_name";

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
            Optional<MofComponent> known = fields.peek(NAME).flatMap(MofComponent::named);
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
        fields.pass(NAME);
        tellDuplicate(known, fields);
        tellOldFields(fields);
        List<Scalar> written = written(fields);
        Optional<LicenseWord> word = written.stream()
                .filter(value -> written.size() == 1)
                .findFirst()
                .flatMap(value -> LicenseWord.of(value.text()));
        boolean absent = word.filter(LicenseWord::isAbsent).isPresent();
        Optional<LicenseStatement> license = own(fields, written, word);
        if (license.isEmpty() && word.isEmpty()) {
            license = inherited(known);
        }
        if (!absent && (license.isEmpty() || word.isPresent()) && !isTold(fields)) {
            MofRule rule = MofRule.NO_LICENSE;
            String what = "The component '" + Excerpt.of(fields.peek(NAME).orElseThrow()) + "' has no license.";
            card.add(Finding.of(rule, what + " " + rule.remedy(), fields.location(NAME)));
        }
        return new Component(
                known.kind(),
                absent ? Presence.ABSENT : Presence.FULL,
                absent ? Access.UNKNOWN : Access.PUBLIC,
                Certainty.STATED,
                fields.text("component_path").or(() -> fields.text("location")),
                license,
                Optional.of(fields.location(NAME)));
    }

    /** {@return what a component says of its license, in the present field and that of the old form, or in one that is misspelt} */
    private List<Scalar> written(Fields fields) {
        List<Scalar> written = new ArrayList<>(fields.declared(LICENSE));
        fields.declared(OLD_LICENSE).stream()
                .filter(old -> written.stream().noneMatch(value -> value.text().equals(old.text())))
                .forEach(written::add);
        return written.isEmpty() ? misspelt(fields, LICENSE).stream().toList() : written;
    }

    /** {@return what stands in a field that was probably meant to be another one, which is told; it is not read} */
    private Optional<Scalar> misspelt(Fields fields, String field) {
        return Nearest.misspelt(fields.mapping(), field)
                .filter(member -> fields.says(member.key()))
                .map(member -> {
                    MofRule rule = MofRule.LICENSE_FIELD;
                    card.addUnlessTold(Finding.of(
                            rule,
                            "There is no field '" + Excerpt.of(member.key()) + "' here. Did you mean '" + field + "'? "
                                    + rule.remedy(),
                            fields.location(member.value()),
                            member.key()));
                    return Unread.field(fields.mapping(), member);
                });
    }

    /** Where the licenses are missing, or are not what they should be, that is told already. */
    private boolean isTold(Fields fields) {
        return release.mapping().member(LICENSE).isEmpty()
                || card.isTold(release.location(LICENSE).pointer())
                || card.isTold(fields.location(LICENSE).pointer());
    }

    /** The license that a component itself has; a word that stands for none is kept only if it could be one. */
    private static Optional<LicenseStatement> own(Fields fields, List<Scalar> written, Optional<LicenseWord> word) {
        boolean kept = word.isEmpty() || word.get() == LicenseWord.UNLICENSED;
        LicenseDeclaration declaration = new LicenseDeclaration(
                kept ? texts(written) : List.of(), Optional.empty(), fields.text("license_path"));
        return statement(
                declaration, Medium.METADATA, place(fields, written).orElseGet(() -> fields.location("license_path")));
    }

    private static List<String> texts(List<Scalar> values) {
        return values.stream().map(value -> value.text().strip()).toList();
    }

    private static Optional<SourceLocation> place(Fields fields, List<Scalar> values) {
        return values.stream().map(fields::location).findFirst();
    }

    private static Optional<LicenseStatement> statement(
            LicenseDeclaration declaration, Medium medium, SourceLocation place) {
        return declaration.isEmpty()
                ? Optional.empty()
                : Optional.of(new LicenseStatement(declaration, medium, Optional.of(place)));
    }

    private Optional<LicenseStatement> inherited(MofComponent component) {
        return whole(component.type().field(), Medium.INHERITED).or(() -> whole(DISTRIBUTION, Medium.INHERITED));
    }

    /** {@return the license of a type of content, or of the whole; one that is there and cannot be read, as it is written} */
    private Optional<LicenseStatement> whole(String type, Medium medium) {
        Optional<Fields> licenses = release.at(LICENSE);
        Optional<Fields> license = licenses.flatMap(fields -> fields.at(type));
        if (license.isPresent()) {
            return named(license.get(), medium);
        }
        Fields around = licenses.orElse(release);
        String field = licenses.isPresent() ? type : LICENSE;
        return unread(around, field)
                .or(() -> licenses.flatMap(fields -> misspelt(fields, type)))
                .flatMap(value -> statement(LicenseDeclaration.of(value.text()), medium, around.location(value)));
    }

    /** {@return what stands in a field that should have an object} */
    private static Optional<Scalar> unread(Fields fields, String field) {
        fields.pass(field);
        return fields.mapping()
                .member(field)
                .filter(member -> fields.says(field))
                .map(member -> Unread.field(fields.mapping(), member));
    }

    /** The path is that of the text of the name: where something else stands for the name, it does not decide. */
    private Optional<LicenseStatement> named(Fields license, Medium medium) {
        List<Scalar> names = new ArrayList<>(license.declared(NAME));
        Optional<String> path = license.text(PATH);
        if (names.isEmpty()) {
            tellNameless(license).ifPresent(names::add);
        }
        names.removeIf(name -> LicenseWord.of(name.text()).isPresent());
        return statement(
                new LicenseDeclaration(texts(names), Optional.empty(), path),
                medium,
                place(license, names).orElseGet(() -> license.location(PATH)));
    }

    /** {@return what says something in a license, and is neither its name nor its path} */
    private Optional<Scalar> tellNameless(Fields license) {
        Optional<Member> said = license.mapping().members().list().stream()
                .filter(member ->
                        !(member.key().equals(PATH) && license.peek(PATH).isPresent()))
                .filter(member -> license.says(member.key()))
                .findFirst();
        MofRule rule = MofRule.LICENSE_FIELD;
        said.filter(member -> !member.key().equals(PATH))
                .ifPresent(member -> card.addUnlessTold(Finding.of(
                        rule,
                        "There is no field '" + Excerpt.of(member.key()) + "' in a license. Write 'name', or 'path'. "
                                + rule.remedy(),
                        license.location(member.value()),
                        member.key())));
        return said.map(member -> Unread.field(license.mapping(), member));
    }

    private void tellUnknown(Fields fields) {
        if (card.isMisread(fields, NAME)) {
            return;
        }
        MofRule rule = MofRule.COMPONENT;
        Optional<String> name = fields.peek(NAME);
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
                fields.location(NAME),
                name.get()));
    }

    private void tellDuplicate(MofComponent component, Fields fields) {
        Fields first = met.putIfAbsent(component, fields);
        if (first != null) {
            MofRule rule = MofRule.DUPLICATE_COMPONENT;
            String what = "The component '" + Excerpt.of(fields.peek(NAME).orElseThrow())
                    + "' stands here again; it stands in line "
                    + first.location(NAME).line() + " already.";
            card.add(Finding.of(rule, what + " " + rule.remedy(), fields.location(NAME)));
        }
    }

    /** Each is told once: who wrote the old form wrote it everywhere. */
    private void tellOldFields(Fields fields) {
        for (String field : List.of(OLD_LICENSE, "location")) {
            if (fields.peek(field).isPresent() && toldOldFields.add(field)) {
                MofRule rule = MofRule.OLD_FIELD;
                card.add(Finding.of(
                        rule, "'" + field + "' is a field of an old form. " + rule.remedy(), fields.location(field)));
            }
        }
    }
}
