package org.openweights.expression;

import java.util.Objects;

/**
 * The identifier of what is added to a license with {@code WITH}: an exception of the SPDX list, or an {@code AdditionRef-…}.
 *
 * @param text the identifier, such as {@code Classpath-exception-2.0} or {@code AdditionRef-x}
 * @since 0.1.0
 */
public record AdditionId(String text) {
    /** Checks that there is a text. */
    public AdditionId {
        Objects.requireNonNull(text, "text");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("text must not be empty");
        }
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return text;
    }
}
