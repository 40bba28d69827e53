package org.openweights.schema.source;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A value of a document: a mapping, a list or a scalar, with its place. */
public sealed interface Node {
    /** {@return where it starts in the text, in UTF-16 code units} */
    int offset();

    /** {@return the way to it from the root} */
    Pointer pointer();

    /**
     * Values by name, in the order of the document.
     *
     * @param offset where it starts
     * @param pointer the way to it
     * @param members the members
     * @param contested the keys that stand there more than once, so that none of their values can be believed, with all of
     *     these
     */
    record Mapping(int offset, Pointer pointer, MemberTable members, Map<String, List<Node>> contested)
            implements Node {
        /** Copies the contested keys. */
        public Mapping {
            contested = Map.copyOf(contested);
        }

        /**
         * {@return the value of a key, unless it is missing or contested}
         *
         * @param key the key
         */
        public Optional<Node> get(String key) {
            int index = members.indexOf(key);
            return index < 0 || isContested(key)
                    ? Optional.empty()
                    : Optional.of(members.get(index).value());
        }

        /**
         * {@return the first member of a key, contested or not}
         *
         * @param key the key
         */
        public Optional<Member> member(String key) {
            int index = members.indexOf(key);
            return index < 0 ? Optional.empty() : Optional.of(members.get(index));
        }

        /**
         * {@return whether a key stands there more than once}
         *
         * @param key the key
         */
        public boolean isContested(String key) {
            return !contested.isEmpty() && contested.containsKey(key);
        }

        /**
         * {@return every value of a key, of which there are several where it is contested}
         *
         * @param key the key
         */
        public List<Node> all(String key) {
            return isContested(key)
                    ? Collections.unmodifiableList(contested.getOrDefault(key, List.of()))
                    : get(key).stream().toList();
        }
    }

    /**
     * A key and its value.
     *
     * @param offset where the key starts
     * @param key the key
     * @param value the value
     */
    record Member(int offset, String key, Node value) {}

    /**
     * Values in order.
     *
     * @param offset where it starts
     * @param pointer the way to it
     * @param items the values
     */
    record Sequence(int offset, Pointer pointer, List<Node> items) implements Node {
        /** Closes the list. */
        public Sequence {
            items = Collections.unmodifiableList(items);
        }
    }

    /**
     * A single value.
     *
     * @param offset where it starts
     * @param pointer the way to it
     * @param kind what it is
     * @param text what it says, without quotation marks and escapes; a number as it was written
     */
    record Scalar(int offset, Pointer pointer, Kind kind, String text) implements Node {
        private static final int LONGEST_NUMBER = 50;
        private static final int LONGEST_EXPONENT = 2;

        /** Checks that every part is given. */
        public Scalar {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(text, "text");
        }

        /** {@return its value, if it is a decimal number of at most 50 characters and powers of ten below 100} */
        public Optional<BigDecimal> number() {
            boolean small = isDecimal() && text.length() <= LONGEST_NUMBER && exponentDigits() <= LONGEST_EXPONENT;
            return small ? Optional.of(new BigDecimal(text)) : Optional.empty();
        }

        private int exponentDigits() {
            int letter = Math.max(text.indexOf('e'), text.indexOf('E'));
            int sign = Math.max(text.indexOf('-', letter), text.indexOf('+', letter));
            return letter < 0 ? 0 : text.length() - 1 - Math.max(letter, sign);
        }

        /** {@return whether it is a decimal number, of any size} */
        boolean isDecimal() {
            if (kind != Kind.NUMBER) {
                return false;
            }
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                    return false;
                }
            }
            return true;
        }
    }

    /** What a scalar is. */
    enum Kind {
        /** Text. */
        STRING,
        /** A number. */
        NUMBER,
        /** True or false. */
        BOOLEAN,
        /** Nothing. */
        NULL
    }
}
