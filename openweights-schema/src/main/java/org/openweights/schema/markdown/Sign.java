package org.openweights.schema.markdown;

import java.util.Set;

/** Tells where a text may say something that is looked for: a word, or a mark such as a bracket, with what is around it. */
public interface Sign {
    /**
     * {@return what it may start with: words of two or more letters, in lower case and met in any, and marks of ASCII that are no
     * letters and no digits, with more behind them or without}
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
