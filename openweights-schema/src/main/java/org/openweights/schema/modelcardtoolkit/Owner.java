package org.openweights.schema.modelcardtoolkit;

import java.util.Optional;

/**
 * An owner of a model; as an author of a release, a name with the contact in angle brackets.
 *
 * @param name the name
 * @param contact how to reach them
 */
record Owner(Optional<String> name, Optional<String> contact) {
    /** {@return the owner that an author is written as} */
    static Owner of(String author) {
        String text = author.strip();
        int open = text.lastIndexOf('<');
        boolean bracketed = open >= 0 && text.endsWith(">");
        String contact = bracketed ? text.substring(open + 1, text.length() - 1).strip() : "";
        if (contact.isEmpty()) {
            return new Owner(Optional.of(text), Optional.empty());
        }
        String name = text.substring(0, open).strip();
        return new Owner(Optional.of(name).filter(words -> !words.isEmpty()), Optional.of(contact));
    }

    boolean isEmpty() {
        return name.isEmpty() && contact.isEmpty();
    }

    /** {@return the owner as an author} */
    String author() {
        String bracketed = contact.map(text -> "<" + text + ">").orElse("");
        return name.map(text -> bracketed.isEmpty() ? text : text + " " + bracketed)
                .orElse(bracketed);
    }

    /** {@return the name, or the contact if there is none} */
    Optional<String> called() {
        return name.or(() -> contact);
    }
}
