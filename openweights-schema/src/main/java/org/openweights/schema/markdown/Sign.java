package org.openweights.schema.markdown;

import java.util.Set;

/** Tells where a text may say something that is looked for: a word, or a mark such as a bracket, with what is around it. */
public interface Sign {
    /**
     * {@return what it may start with, in three or more characters of ASCII: words, in lower case and met whole and in any case,
     * and what starts with a mark that is no letter and no digit, met as it is}
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
