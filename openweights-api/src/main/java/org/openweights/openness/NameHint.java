package org.openweights.openness;

import java.util.List;

/**
 * A word in the name of a model that makes one suspect its base.
 *
 * <p>It counts as a word only: {@code command-r} is not in {@code command-runner}, nor {@code llama-2} in
 * {@code llama-270m}. A capital letter begins a word too, as in {@code NeuralLlama-2}.
 *
 * @param suspicion what it makes one suspect
 * @param unless words in whose company it means something else, in lower case
 */
record NameHint(Suspicion suspicion, List<String> unless) {
    NameHint {
        unless = List.copyOf(unless);
    }

    /**
     * {@return whether the word is in a name}
     *
     * @param name the name
     * @param folded the name in lower case
     */
    boolean isIn(String name, String folded) {
        String word = suspicion.word();
        for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
            if (begins(name, at) && ends(folded, at + word.length())) {
                return folded.length() == name.length() && unless.stream().noneMatch(folded::contains);
            }
        }
        return false;
    }

    private static boolean begins(String name, int at) {
        return at == 0
                || !Character.isLetterOrDigit(name.charAt(at - 1))
                || (Character.isUpperCase(name.charAt(at)) && !Character.isUpperCase(name.charAt(at - 1)));
    }

    private static boolean ends(String name, int end) {
        if (end == name.length()) {
            return true;
        }
        char last = name.charAt(end - 1);
        char next = name.charAt(end);
        return !(Character.isLetter(last) && Character.isLetter(next))
                && !(Character.isDigit(last) && Character.isDigit(next));
    }
}
