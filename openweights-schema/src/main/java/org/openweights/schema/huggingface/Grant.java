package org.openweights.schema.huggingface;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openweights.model.ComponentKind;
import org.openweights.schema.huggingface.GrantWords.Role;

/**
 * A sentence that puts something under a license: {@code X}, {@code License: X}, {@code This model is released under the X
 * license}.
 *
 * <p>It is read from its first word to its last, or not at all: any word that is not known could take back what the others say.
 */
final class Grant {
    private static final String COLON = ":";
    private static final Set<String> MARKS = Set.of(",", COLON);

    private final Subject subject;
    private final String sentence;
    private final List<String> words = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private int at;

    private Grant(Subject subject, String sentence) {
        this.subject = subject;
        this.sentence = sentence;
        split();
    }

    /**
     * What a sentence has to be about.
     *
     * @param code the kinds of code that it is about; none if it is about the model
     * @param title the title of the card, in lower case
     */
    record Subject(Set<ComponentKind> code, List<String> title) {
        Subject {
            code = Set.copyOf(code);
            title = List.copyOf(title);
        }

        boolean isModel() {
            return code.isEmpty();
        }

        int length(List<String> words, int from) {
            if (!isModel()) {
                return code.stream()
                        .mapToInt(kind -> GrantWords.length(kind, words, from))
                        .max()
                        .orElse(0);
            }
            int end = from + title.size();
            boolean named = !title.isEmpty()
                    && end <= words.size()
                    && words.subList(from, end).equals(title);
            return named ? title.size() : GrantWords.length(Role.MODEL, words, from);
        }

        /** What may stand beside it in one sentence: beside code, the model. */
        int besideLength(List<String> words, int from) {
            return GrantWords.length(isModel() ? Role.BESIDE : Role.MODEL, words, from);
        }
    }

    /**
     * What was read of a sentence.
     *
     * @param isClear whether every word of it is understood
     * @param license the license that it names
     */
    record Reading(boolean isClear, Optional<LicenseWords> license) {
        static final Reading UNCLEAR = new Reading(false, Optional.empty());
        private static final Reading NOTHING = new Reading(true, Optional.empty());

        private static Reading of(Optional<LicenseWords> license) {
            return license.isPresent() ? new Reading(true, license) : UNCLEAR;
        }
    }

    /**
     * {@return what a sentence says}
     *
     * @param subject what it has to be about
     * @param sentence the sentence, without markup and without its full stop
     */
    static Reading read(Subject subject, String sentence) {
        if (GrantWords.are(Role.SEE, sentence.toLowerCase(Locale.ROOT))) {
            return Reading.NOTHING;
        }
        Grant grant = new Grant(subject, sentence);
        Reading whole = grant.read();
        return whole.isClear() ? whole : grant.alone();
    }

    /** Commas and colons behind words count as words. */
    private void split() {
        int from = 0;
        for (String word : sentence.split(" ", -1)) {
            boolean marked = word.length() > 1 && MARKS.contains(word.substring(word.length() - 1));
            int end = marked ? word.length() - 1 : word.length();
            add(word.substring(0, end), from);
            if (marked) {
                add(word.substring(end), from + end);
            }
            from += word.length() + 1;
        }
    }

    private void add(String word, int start) {
        words.add(word.toLowerCase(Locale.ROOT));
        starts.add(start);
    }

    private Reading read() {
        skip(Role.WE);
        if (!subject()) {
            return Reading.UNCLEAR;
        }
        boolean announced = skip(COLON);
        boolean placed = given();
        if (skip(Role.AND)) {
            skip(Role.AND);
            placed |= given();
        }
        if (at == words.size()) {
            return placed ? Reading.NOTHING : Reading.UNCLEAR;
        }
        if (skip(Role.UNDER) || named()) {
            skipAll(Role.ARTICLE);
            announced = true;
        }
        return announced ? rest() : Reading.UNCLEAR;
    }

    /** Reads nothing but the name of a license. */
    private Reading alone() {
        at = 0;
        skipAll(Role.ARTICLE);
        return rest();
    }

    private Reading rest() {
        return at < words.size() ? Reading.of(LicenseWords.of(sentence.substring(starts.get(at)))) : Reading.UNCLEAR;
    }

    /** {@return whether the sentence is about what it has to be about, or does not say} */
    private boolean subject() {
        boolean own = false;
        boolean beside = false;
        boolean more = true;
        while (more) {
            skipAll(Role.ARTICLE);
            int other = subject.besideLength(words, at);
            int length = subject.length(words, at);
            own |= length > 0 && length >= other;
            beside |= other > length;
            at += Math.max(length, other);
            more = Math.max(length, other) > 0 && ((length >= other && subject.length(words, at) > 0) || joined());
        }
        return own || !beside;
    }

    /** {@return whether another noun follows behind an "and", which is skipped} */
    private boolean joined() {
        int before = at;
        skip(Role.AND);
        skip(Role.AND);
        int behind = at;
        skipAll(Role.ARTICLE);
        boolean noun = behind > before && (subject.length(words, at) > 0 || subject.besideLength(words, at) > 0);
        at = noun ? behind : before;
        return noun;
    }

    /** Skips "is released", for code with the place where; {@return whether there is a place} */
    private boolean given() {
        skip(Role.BE);
        skip(Role.GIVEN);
        return !subject.isModel() && place();
    }

    private boolean place() {
        int before = at;
        skip(Role.AT);
        skipAll(Role.ARTICLE);
        if (at < words.size() && isAddress(words.get(at))) {
            at++;
            return true;
        }
        if (!skip(Role.PLACE)) {
            at = before;
            return false;
        }
        return true;
    }

    private boolean named() {
        int before = at;
        skipAll(Role.ARTICLE);
        if (skip(Role.LICENSE) && (skip(COLON) || skip(Role.BE))) {
            return true;
        }
        at = before;
        return false;
    }

    private static boolean isAddress(String word) {
        return word.startsWith("https://") || word.startsWith("http://");
    }

    private boolean skip(String word) {
        boolean found = at < words.size() && words.get(at).equals(word);
        at += found ? 1 : 0;
        return found;
    }

    private boolean skip(Role role) {
        int length = GrantWords.length(role, words, at);
        at += length;
        return length > 0;
    }

    private void skipAll(Role role) {
        boolean more = true;
        while (more) {
            more = skip(role);
        }
    }
}
