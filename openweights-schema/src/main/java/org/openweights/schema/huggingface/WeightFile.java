package org.openweights.schema.huggingface;

/**
 * A file with weights that a card's text mentions.
 *
 * @param name its name, as it was written
 * @param address where the words that name it lead to; the name itself if they lead nowhere
 * @param offset where the name stands in the card
 * @param offer how it is mentioned
 */
record WeightFile(String name, String address, int offset, Offer offer) {
    /** How a file is mentioned. */
    enum Offer {
        /** It is there, for everyone, as far as the words around it tell. */
        MADE,
        /** It is denied, promised, or limited to some. */
        WITHHELD,
        /** It may be that of another model, or one that a reader makes. */
        HINTED
    }

    /** {@return the name of the file itself} */
    String file() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
