package org.openweights.schema.huggingface;

import java.util.Set;
import org.openweights.license.RestrictiveWords;
import org.openweights.schema.markdown.Links;
import org.openweights.schema.markdown.Sign;

/** What is looked for in the text of every card, and is in few of its lines. */
enum TextSign implements Sign {
    /** The ending of the name of a file that may hold weights. */
    WEIGHT_FILE(Mentions.weightEndings(), (card, at) -> true),

    /** A call that loads a model. */
    LOAD(Set.of("("), Mentions::isLoad),

    /** An address that words in brackets lead to. */
    NAMED_LINK(Set.of("]("), (card, at) -> card.startsWith(Links.NAMED, at)),

    /** Any address. */
    ADDRESS(Links.STARTS, Links::startsAt),

    /** The number of a paper at arXiv. */
    PAPER_NUMBER(Set.of("arxiv"), Mentions::isPaperNumber),

    /** A word of a label or a sentence that names a base model. */
    BASE_MODEL(ProseBases.signs(), (card, at) -> true),

    /** A word that sentences have that restrict the use. */
    RESTRICTION(RestrictiveWords.keyWords(), (card, at) -> true),

    /** What the Hub's template leaves to be filled in. */
    PLACEHOLDER(Set.of(BodyRules.PLACEHOLDER_END), BodyRules::endsPlaceholder);

    private final Set<String> starts;
    private final Test test;

    TextSign(Set<String> starts, Test test) {
        this.starts = starts;
        this.test = test;
    }

    @FunctionalInterface
    private interface Test {
        boolean isAt(String card, int at);
    }

    @Override
    public Set<String> starts() {
        return starts;
    }

    @Override
    public boolean isAt(String card, int at) {
        return test.isAt(card, at);
    }
}
