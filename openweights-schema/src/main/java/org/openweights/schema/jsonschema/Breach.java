package org.openweights.schema.jsonschema;

import java.util.Optional;
import org.openweights.schema.source.Node;

/**
 * A place where a card does not follow its schema.
 *
 * @param kind in which way
 * @param rule the code of the rule that the schema names for the place, if it names one
 * @param what what is wrong, in a sentence
 * @param node the value at fault, or the one in which a field is missing; of a field that is misspelt, its value
 * @param offset where in the text: at the value, or at the key of a field that is not known
 * @param pointer the JSON Pointer of the value at fault
 * @param value the value at fault, if it is a single one; the key of a field that is not known or misspelt
 * @param meant the field that was probably meant by a key
 */
public record Breach(
        Kind kind,
        Optional<String> rule,
        String what,
        Node node,
        int offset,
        String pointer,
        Optional<String> value,
        Optional<String> meant) {
    /** {@return whether a field is missing, and not there under another name} */
    boolean isAbsence() {
        return kind == Kind.MISSING && value.isEmpty();
    }

    /** {@return this breach joined with another one of the same place: the graver of both, with the field that was meant} */
    Breach with(Breach other) {
        if (other.kind.compareTo(kind) < 0) {
            return other.with(this);
        }
        return kind == Kind.UNKNOWN && meant.isEmpty() && other.meant.isPresent()
                ? new Breach(kind, rule, what + hint(other.meant), node, offset, pointer, value, other.meant)
                : this;
    }

    static String hint(Optional<String> meant) {
        return meant.map(word -> " Did you mean '" + word + "'?").orElse("");
    }

    /** In which way a value does not follow its schema; the first is the gravest. */
    public enum Kind {
        /** It is of another type. */
        TYPE,
        /** A field is not known. */
        UNKNOWN,
        /** A field is missing. */
        MISSING,
        /** It is not one of the words that can stand there. */
        WORD,
        /** It is not written as it should be: a pattern or a format. */
        SPELLING,
        /** It is empty, too small or too large. */
        SIZE,
        /** It cannot stand beside the others. */
        COMBINATION
    }
}
