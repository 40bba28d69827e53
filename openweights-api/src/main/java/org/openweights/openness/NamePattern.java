package org.openweights.openness;

import java.util.Locale;
import org.openweights.model.HubRepository;

/**
 * The id of a model in which {@code *} is any run of characters within its namespace or name; letter case does not count.
 *
 * <p>It matches ids of the Hub only: what cannot be one is no model that the pattern speaks of, however it begins.
 */
final class NamePattern {
    private final String pattern;

    NamePattern(String pattern) {
        this.pattern = pattern.toLowerCase(Locale.ROOT);
    }

    /** {@return how many characters it fixes} */
    int literals() {
        return (int) pattern.chars().filter(c -> c != '*').count();
    }

    /** {@return what comes before the slash; an empty string where that is not fixed} */
    String namespace() {
        int slash = pattern.indexOf('/');
        String namespace = slash < 0 ? "" : pattern.substring(0, slash);
        return namespace.indexOf('*') < 0 ? namespace : "";
    }

    boolean matches(String name) {
        return HubRepository.isId(name) && matchesId(name.toLowerCase(Locale.ROOT));
    }

    /**
     * {@return whether it matches what is known to be an id, in lower case}
     *
     * <p>Goes back no more than to the last {@code *}, so the cost is at most the product of the two lengths.
     */
    boolean matchesId(String name) {
        int at = 0;
        int in = 0;
        int star = -1;
        int resume = 0;
        while (at < name.length()) {
            if (in < pattern.length() && pattern.charAt(in) == '*') {
                star = in++;
                resume = at;
            } else if (in < pattern.length() && pattern.charAt(in) == name.charAt(at)) {
                in++;
                at++;
            } else if (star >= 0 && name.charAt(resume) != '/') {
                in = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (in < pattern.length() && pattern.charAt(in) == '*') {
            in++;
        }
        return in == pattern.length();
    }

    @Override
    public String toString() {
        return pattern;
    }
}
