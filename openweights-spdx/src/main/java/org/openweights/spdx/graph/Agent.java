package org.openweights.spdx.graph;

import java.util.Optional;

/**
 * Somebody or something that acts.
 *
 * @param id the identifier
 * @param type what it is
 * @param name the name
 * @param email the e-mail address
 */
public record Agent(ElementId id, Type type, String name, Optional<String> email) implements Element {
    @Override
    public void accept(Visitor visitor) {
        visitor.visit(this);
    }

    /** What an agent is. */
    public enum Type {
        /** A person, an organization or software: which one is not known. */
        UNKNOWN,
        /** A person. */
        PERSON,
        /** An organization. */
        ORGANIZATION,
        /** Software. */
        SOFTWARE
    }
}
