package org.openweights.spdx.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.openweights.validation.SourceLocation;

/** The identifiers of a document: which are defined, as what, and which were only referred to so far. */
final class Identifiers {
    private static final int UNDEFINED = 0;
    private static final int ELSEWHERE = 1;
    private static final int FIRST_TYPE = 2;
    private static final List<Expectation.Kind> KINDS = List.of(Expectation.Kind.values());

    private final Model model;
    private final String source;
    private final Findings findings;
    private final HashIndex index = new HashIndex();
    private final Texts texts = new Texts();
    /** Undefined, elsewhere, or the class. */
    private int[] states = new int[64];

    private int[] lines = new int[64];
    private int[] columns = new int[64];
    /** How often it was referred to before it was defined. */
    private int[] uses = new int[64];
    /** The class that was expected, and in the lowest bits for what. */
    private int[] expected = new int[64];

    /** Where its pointer, the element that refers to it and its text are. */
    private long[] kept = new long[64];

    /** References that expect what contradicts the others. */
    private final Map<Integer, List<Reference>> contrary = new HashMap<>();

    /** How many objects of each class have no identifier, or an empty one. */
    private final int[] unidentified;

    private record Reference(Expectation expectation, Place place) {}

    Identifiers(Model model, String source, Findings findings) {
        this.model = model;
        this.source = source;
        this.findings = findings;
        this.unidentified = new int[model.types().size()];
    }

    /** Notes an object that has no identifier: a reference that leads nowhere may be meant for it. */
    void defineUnidentified(Model.Type type) {
        unidentified[type.index()]++;
    }

    /** Notes an object; false if another has its identifier already. */
    boolean define(String id, Model.Type type, Place place) {
        int number = number(id);
        int state = states[number];
        if (state >= FIRST_TYPE) {
            findings.add(
                    AiProfileRule.DUPLICATE_ID,
                    Findings.quoted(id) + " identifies another object already, in line " + lines[number] + ".",
                    place,
                    id);
            return false;
        }
        if (uses[number] > 0) {
            compare(id, type, expectation(number), () -> place(number));
        }
        Optional.ofNullable(contrary.remove(number))
                .ifPresent(references ->
                        references.forEach(reference -> compare(id, type, reference.expectation(), reference::place)));
        states[number] = FIRST_TYPE + type.index();
        lines[number] = place.location().line();
        return true;
    }

    void defineElsewhere(String id) {
        int number = number(id);
        if (states[number] == UNDEFINED) {
            states[number] = ELSEWHERE;
        }
    }

    void refer(String id, Expectation expectation, Place place) {
        int number = number(id);
        int state = states[number];
        if (state >= FIRST_TYPE) {
            compare(id, model.type(state - FIRST_TYPE), expectation, () -> place);
        } else if (state == UNDEFINED) {
            await(number, id, expectation, place);
        }
    }

    /** Of several references, that which expects most is kept, and those that expect something else. */
    private void await(int number, String id, Expectation wanted, Place place) {
        Expectation known = uses[number] == 0 ? wanted : expectation(number);
        uses[number]++;
        if (uses[number] == 1 || (wanted.implies(known) && !wanted.equals(known))) {
            expected[number] = wanted.type().index() * KINDS.size() + KINDS.indexOf(wanted.kind());
            lines[number] = place.location().line();
            columns[number] = place.location().column();
            kept[number] = texts.add(
                    place.location().pointer() + "\n" + place.owner().id().orElse("") + "\n" + id);
        } else if (!known.implies(wanted)) {
            contrary.computeIfAbsent(number, first -> new ArrayList<>()).add(new Reference(wanted, place));
        }
    }

    private Expectation expectation(int number) {
        return new Expectation(KINDS.get(expected[number] % KINDS.size()), model.type(expected[number] / KINDS.size()));
    }

    /** Reports what was never defined, once for each. */
    void reportDangling() {
        for (int number = 0; number < index.size(); number++) {
            if (states[number] == UNDEFINED && uses[number] > 0 && !isMeantForUnidentified(number)) {
                String id = id(number);
                String more = uses[number] > 1 ? " It is referred to " + uses[number] + " times." : "";
                boolean iri = Property.isIri(id);
                findings.add(
                        iri ? AiProfileRule.DANGLING : AiProfileRule.ID,
                        Findings.quoted(id)
                                + (iri ? " is neither in the document nor imported." : " is no IRI.")
                                + more,
                        place(number),
                        id);
            }
        }
    }

    /** That an object has no identifier is a finding already: no second one for what refers to it. */
    private boolean isMeantForUnidentified(int number) {
        for (int type = 0; type < unidentified.length; type++) {
            if (unidentified[type] > 0 && expectation(number).accepts(model.type(type))) {
                unidentified[type]--;
                return true;
            }
        }
        return false;
    }

    private void compare(String id, Model.Type found, Expectation expectation, Supplier<Place> place) {
        if (!expectation.accepts(found)) {
            findings.add(
                    expectation.rule(found),
                    Findings.quoted(id) + " " + expectation.objection(found) + ".",
                    place.get(),
                    id);
        }
    }

    private Place place(int number) {
        String[] text = kept(number);
        Owner owner = Owner.within(Owner.NONE);
        Optional.of(text[1]).filter(id -> !id.isEmpty()).ifPresent(owner::identify);
        return new Place(new SourceLocation(source, lines[number], columns[number], text[0]), owner);
    }

    private String id(int number) {
        return kept(number)[2];
    }

    private String[] kept(int number) {
        return texts.get(kept[number]).split("\n", 3);
    }

    private int number(String id) {
        int number = index.number(id);
        if (number == states.length) {
            states = Arrays.copyOf(states, 2 * number);
            lines = Arrays.copyOf(lines, 2 * number);
            columns = Arrays.copyOf(columns, 2 * number);
            uses = Arrays.copyOf(uses, 2 * number);
            expected = Arrays.copyOf(expected, 2 * number);
            kept = Arrays.copyOf(kept, 2 * number);
        }
        return number;
    }
}
