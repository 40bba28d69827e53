package org.openweights.schema.markdown;

import java.util.Set;

/** Tells where a text may say something that is looked for: a word, or a mark such as a bracket, with what is around it. */
public interface Sign {
    /**
     * {@return the words and marks at which it may be: words of two or more letters, in lower case and met in any, and marks of one
     * character of ASCII that is no letter and no digit}
     */
    Set<String> starts();

    /**
     * {@return whether it is there}
     *
     * @param card the whole card
     * @param at where one of its words or marks starts
     */
    boolean isAt(String card, int at);
}
