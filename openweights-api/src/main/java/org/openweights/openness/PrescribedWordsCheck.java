package org.openweights.openness;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openweights.license.terms.Duty;
import org.openweights.license.terms.Provision;
import org.openweights.validation.Finding;

/**
 * Whether the words that the licenses of the base models want displayed are in the prose of the card, and those of a notice
 * in the card or in a file beside it.
 */
final class PrescribedWordsCheck {
    private final DerivedRelease derived;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<List<String>> displays = new LinkedHashSet<>();
    /** The words of the card, once they were asked for: it takes reading all of it. */
    private Optional<String> words = Optional.empty();

    private PrescribedWordsCheck(DerivedRelease derived) {
        this.derived = derived;
    }

    static List<Finding> findings(DerivedRelease derived) {
        PrescribedWordsCheck check = new PrescribedWordsCheck(derived);
        check.check();
        return check.findings;
    }

    private void check() {
        for (Bond bond : derived.bonds()) {
            for (Provision<Duty> duty : bond.duties(Duty.Kind.DISPLAY)) {
                List<String> texts = duty.value().texts();
                if (derived.card().prose() && !isShownOneOf(texts) && displays.add(texts)) {
                    findings.add(derived.atBase(
                            BaseModelRule.DISPLAY,
                            bond,
                            "The card does not show " + quoted(texts) + ", as " + bond.demand(duty)));
                }
            }
            for (Provision<Duty> duty : bond.duties(Duty.Kind.NOTICE_FILE)) {
                List<String> texts = duty.value().texts();
                if (!derived.card().mayHaveFile("notice") && !isShownOneOf(texts)) {
                    findings.add(derived.atBase(
                            BaseModelRule.NOTICE_FILE,
                            bond,
                            "There is no notice file beside the card that says " + quoted(texts) + ", as "
                                    + bond.demand(duty)));
                }
            }
        }
    }

    /** {@return texts of which any one will do, in quotation marks} */
    static String quoted(List<String> texts) {
        return texts.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(" or "));
    }

    private boolean isShownOneOf(List<String> texts) {
        String shown = words.orElseGet(derived.card()::words);
        words = Optional.of(shown);
        return texts.stream().anyMatch(text -> shown.contains(CardText.words(fixed(text))));
    }

    /** {@return the words of a text, but for what stands in brackets for the user to fill in} */
    private static String fixed(String text) {
        StringBuilder fixed = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[' || c == '<') {
                depth++;
            } else if (c == ']' || c == '>') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                fixed.append(c);
            }
        }
        return fixed.toString();
    }
}
