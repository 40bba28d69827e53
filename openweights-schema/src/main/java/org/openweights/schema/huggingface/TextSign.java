package org.openweights.schema.huggingface;

import java.util.Set;
import org.openweights.license.RestrictiveWords;
import org.openweights.schema.markdown.Links;
import org.openweights.schema.markdown.Sign;

/** What is looked for in the text of every card, and is in few of its lines. */
enum TextSign implements Sign {
    /** The ending of the name of a file that may hold weights. */
    WEIGHT_FILE,

    /** A call that loads a model. */
    LOAD,

    /** An address that words in brackets lead to. */
    NAMED_LINK,

    /** Any address. */
    ADDRESS,

    /** The number of a paper at arXiv. */
    PAPER_NUMBER,

    /** A word of a label or a sentence that names a base model. */
    BASE_MODEL,

    /** A word that sentences have that restrict the use. */
    RESTRICTION,

    /** What the template of the Hub leaves to be filled in. */
    PLACEHOLDER;

    @Override
    public Set<String> starts() {
        return switch (this) {
            case WEIGHT_FILE -> Mentions.weightEndings();
            case LOAD -> Set.of(Mentions.LOAD_END);
            case NAMED_LINK -> Set.of(Links.NAMED);
            case ADDRESS -> Links.STARTS;
            case PAPER_NUMBER -> Set.of("arxiv");
            case BASE_MODEL -> ProseBases.signs();
            case RESTRICTION -> RestrictiveWords.keyWords();
            case PLACEHOLDER -> Set.of(BodyRules.PLACEHOLDER_END);
        };
    }

    @Override
    public boolean isAt(String card, int at) {
        return switch (this) {
            case WEIGHT_FILE, NAMED_LINK, BASE_MODEL, RESTRICTION -> true;
            case LOAD -> Mentions.isLoad(card, at);
            case ADDRESS -> Links.startsAt(card, at);
            case PAPER_NUMBER -> Mentions.isPaperNumber(card, at);
            case PLACEHOLDER -> BodyRules.endsPlaceholder(card, at);
        };
    }
}
