package org.openweights.schema.modelcardtoolkit;

import java.util.EnumSet;
import java.util.IntSummaryStatistics;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openweights.model.DatasetUse.Role;

/**
 * What a data set was used for, where the format has no field for it: told by its name or its description.
 *
 * @param role what it was used for
 * @param description the description, without the sentence that tells the role
 */
record Purpose(Role role, Optional<String> description) {
    private static final Map<Role, String> SENTENCES = Map.of(
            Role.TRAINING, "Used to train the model.",
            Role.EVALUATION, "Used to evaluate the model.");
    private static final Map<String, Role> WORDS = Map.of(
            "train", Role.TRAINING,
            "training", Role.TRAINING,
            "trainset", Role.TRAINING,
            "eval", Role.EVALUATION,
            "evaluation", Role.EVALUATION,
            "test", Role.EVALUATION,
            "testing", Role.EVALUATION,
            "testset", Role.EVALUATION,
            "val", Role.EVALUATION,
            "validation", Role.EVALUATION);
    private static final IntSummaryStatistics LENGTHS =
            WORDS.keySet().stream().mapToInt(String::length).summaryStatistics();

    /**
     * {@return the purpose that name and description tell}
     *
     * @param name the name of the data set
     * @param description its description
     */
    static Purpose of(String name, Optional<String> description) {
        for (Map.Entry<Role, String> sentence : SENTENCES.entrySet()) {
            Optional<String> before = description
                    .filter(text -> text.endsWith(sentence.getValue()))
                    .map(text -> text.substring(
                            0, text.length() - sentence.getValue().length()));
            if (before.isPresent()) {
                return new Purpose(sentence.getKey(), before.map(String::strip).filter(text -> !text.isEmpty()));
            }
        }
        Role named = roleIn(name);
        return new Purpose(
                named == Role.UNSTATED ? description.map(Purpose::roleIn).orElse(named) : named, description);
    }

    /** {@return the description with a sentence that tells the role} */
    Optional<String> written() {
        Optional<String> sentence = Optional.ofNullable(SENTENCES.get(role));
        return sentence.isEmpty() || description.isEmpty()
                ? sentence.or(() -> description)
                : description.map(text -> text.strip() + "\n\n" + sentence.get());
    }

    /** {@return the one role of which there is a word in a text; unstated where there is none, or words of both} */
    private static Role roleIn(String text) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i))) {
                int length = i - start;
                if (length >= LENGTHS.getMin() && length <= LENGTHS.getMax()) {
                    @Nullable Role role = WORDS.get(text.substring(start, i).toLowerCase(Locale.ROOT));
                    if (role != null) {
                        roles.add(role);
                    }
                }
                start = i + 1;
            }
        }
        return roles.size() == 1 ? roles.iterator().next() : Role.UNSTATED;
    }
}
