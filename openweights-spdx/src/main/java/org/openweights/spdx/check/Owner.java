package org.openweights.spdx.check;

import java.util.Optional;

/** The element that an object is, or belongs to. Its identifier may stand after what is at fault, so it is asked for last. */
final class Owner {
    /** The owner of what belongs to no element. */
    static final Owner NONE = new Owner(Optional.empty());

    private final Optional<Owner> above;
    private Optional<String> id = Optional.empty();

    private Owner(Optional<Owner> above) {
        this.above = above;
    }

    static Owner within(Owner above) {
        return new Owner(Optional.of(above));
    }

    void identify(String text) {
        id = Optional.of(text);
    }

    /** The identifier, as far as it is known. */
    Optional<String> id() {
        return id.or(() -> above.flatMap(Owner::id));
    }
}
