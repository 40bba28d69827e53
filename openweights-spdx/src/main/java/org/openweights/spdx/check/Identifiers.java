package org.openweights.spdx.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openweights.validation.SourceLocation;

/** The identifiers of a document: which are defined, as what, and which were only referred to so far. */
final class Identifiers {
    private static final int UNDEFINED = 0;
    private static final int ELSEWHERE = 1;
    private static final int FIRST_TYPE = 2;

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
    /** The class that was expected, and in the lowest bit whether as a license. */
    private int[] expected = new int[64];

    /** Where its pointer and its text are. */
    private long[] kept = new long[64];

    /** References that expect what contradicts the others. */
    private final Map<Integer, List<Reference>> contrary = new HashMap<>();

    private record Reference(Expectation expectation, SourceLocation place) {}

    Identifiers(Model model, String source, Findings findings) {
        this.model = model;
        this.source = source;
        this.findings = findings;
    }

    /** What a reference asks of the element that it leads to. */
    record Expectation(AiProfileRule other, Model.Type type) {}

    void define(String id, Model.Type type, SourceLocation place) {
        int number = number(id);
        int state = states[number];
        if (state >= FIRST_TYPE) {
            findings.add(
                    AiProfileRule.DUPLICATE_ID,
                    "'" + Findings.cut(id) + "' identifies another object already, in line " + lines[number] + ".",
                    place,
                    id);
            return;
        }
        if (uses[number] > 0 && !type.is(model.type(expected[number] >>> 1))) {
            mismatch(number, id, type);
        }
        Optional.ofNullable(contrary.remove(number))
                .ifPresent(references -> references.stream()
                        .filter(reference -> !type.is(reference.expectation().type()))
                        .forEach(reference -> mismatch(
                                reference.expectation().other(),
                                id,
                                type,
                                reference.expectation().type(),
                                reference.place())));
        states[number] = FIRST_TYPE + type.index();
        lines[number] = place.line();
    }

    void defineElsewhere(String id) {
        int number = number(id);
        if (states[number] == UNDEFINED) {
            states[number] = ELSEWHERE;
        }
    }

    void refer(String id, Expectation expectation, SourceLocation place) {
        int number = number(id);
        int state = states[number];
        if (state >= FIRST_TYPE) {
            Model.Type type = model.type(state - FIRST_TYPE);
            if (!type.is(expectation.type())) {
                mismatch(expectation.other(), id, type, expectation.type(), place);
            }
        } else if (state == UNDEFINED) {
            await(number, id, expectation, place);
        }
    }

    /** Of several references, that which expects most is kept, and those that expect something else. */
    private void await(int number, String id, Expectation expectation, SourceLocation place) {
        Model.Type wanted = expectation.type();
        Model.Type known = uses[number] == 0 ? wanted : model.type(expected[number] >>> 1);
        uses[number]++;
        if (uses[number] == 1 || (wanted != known && wanted.is(known))) {
            expected[number] = (wanted.index() << 1) | (expectation.other() == AiProfileRule.LICENSE_TARGET ? 1 : 0);
            lines[number] = place.line();
            columns[number] = place.column();
            kept[number] = texts.add(place.pointer() + "\n" + id);
        } else if (!known.is(wanted)) {
            contrary.computeIfAbsent(number, first -> new ArrayList<>()).add(new Reference(expectation, place));
        }
    }

    /** Reports what was never defined, once for each. */
    void reportDangling() {
        for (int number = 0; number < index.size(); number++) {
            if (states[number] == UNDEFINED && uses[number] > 0) {
                String id = id(number);
                String more = uses[number] > 1 ? " It is referred to " + uses[number] + " times." : "";
                findings.add(
                        AiProfileRule.DANGLING,
                        "'" + Findings.cut(id) + "' is neither in the document nor imported." + more,
                        place(number),
                        id);
            }
        }
    }

    private void mismatch(int number, String id, Model.Type type) {
        mismatch(
                (expected[number] & 1) == 0 ? AiProfileRule.REFERENCE : AiProfileRule.LICENSE_TARGET,
                id,
                type,
                model.type(expected[number] >>> 1),
                place(number));
    }

    private void mismatch(AiProfileRule rule, String id, Model.Type found, Model.Type wanted, SourceLocation place) {
        findings.add(
                rule,
                "'" + Findings.cut(id) + "' is a " + found.name() + ", and must be a " + wanted.name() + ".",
                place,
                id);
    }

    private SourceLocation place(int number) {
        String text = texts.get(kept[number]);
        return new SourceLocation(source, lines[number], columns[number], text.substring(0, text.indexOf('\n')));
    }

    private String id(int number) {
        String text = texts.get(kept[number]);
        return text.substring(text.indexOf('\n') + 1);
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
