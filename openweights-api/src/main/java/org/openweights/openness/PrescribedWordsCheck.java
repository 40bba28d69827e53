package org.openweights.openness;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

    private PrescribedWordsCheck(DerivedRelease derived) {
        this.derived = derived;
    }

    static List<Finding> findings(DerivedRelease derived) {
        PrescribedWordsCheck check = new PrescribedWordsCheck(derived);
        if (derived.bonds().stream()
                .anyMatch(bond -> !bond.license().terms().duties().items().isEmpty())) {
            check.check(derived.card().words());
        }
        return check.findings;
    }

    private void check(String words) {
        for (Bond bond : derived.bonds()) {
            for (Provision<Duty> duty : bond.duties(Duty.Kind.DISPLAY)) {
                List<String> texts = duty.value().texts();
                if (derived.card().prose() && !showsOneOf(texts, words) && displays.add(texts)) {
                    findings.add(derived.atBase(
                            BaseModelRule.DISPLAY,
                            bond,
                            "The card does not show " + quoted(texts) + ", as " + bond.demand(duty)));
                }
            }
            for (Provision<Duty> duty : bond.duties(Duty.Kind.NOTICE_FILE)) {
                List<String> texts = duty.value().texts();
                if (!showsOneOf(texts, words) && !derived.card().mayHaveFile("notice")) {
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

    private static boolean showsOneOf(List<String> texts, String words) {
        return texts.stream().anyMatch(text -> words.contains(CardText.words(fixed(text))));
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
