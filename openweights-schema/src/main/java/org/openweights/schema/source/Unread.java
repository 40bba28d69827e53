package org.openweights.schema.source;

import org.openweights.schema.source.Node.Kind;
import org.openweights.schema.source.Node.Mapping;
import org.openweights.schema.source.Node.Member;
import org.openweights.schema.source.Node.Scalar;
import org.openweights.schema.source.Node.Sequence;

/**
 * What stands where a license belongs and cannot be read as one, as a text that names no license.
 *
 * <p>It shows what was written, compact and cut. Without its first word it could be taken for the license that it has in it.
 */
public final class Unread {
    private static final String WORD = "unreadable: ";
    private static final int LONGEST = 60;

    private final StringBuilder text = new StringBuilder();

    private Unread() {}

    /**
     * {@return a text that says that something cannot be read}
     *
     * @param what what it is
     */
    public static String text(String what) {
        return WORD + Excerpt.of(what);
    }

    /**
     * {@return a value that is no single text, as one}
     *
     * @param value the value
     */
    public static Scalar value(Node value) {
        Unread shown = new Unread();
        shown.add(value);
        return shown.at(value);
    }

    /**
     * {@return a field that stands in its mapping more than once, or under another name than its own, as a text}
     *
     * @param mapping the mapping
     * @param field the field
     */
    public static Scalar field(Mapping mapping, Member field) {
        Unread shown = new Unread();
        shown.add(field);
        if (mapping.isContested(field.key())) {
            shown.text.append(", and again");
        }
        return shown.at(field.value());
    }

    private Scalar at(Node place) {
        return new Scalar(place.offset(), place.pointer(), Kind.STRING, text(text.toString()));
    }

    private void add(Node value) {
        if (text.length() > LONGEST) {
            return;
        }
        if (value instanceof Scalar scalar) {
            text.append(scalar.kind() == Kind.STRING ? "'" + scalar.text() + "'" : scalar.text());
        } else if (value instanceof Sequence list) {
            text.append('[');
            String between = "";
            for (Node item : list.items()) {
                text.append(between);
                add(item);
                between = ", ";
                if (text.length() > LONGEST) {
                    return;
                }
            }
            text.append(']');
        } else {
            members((Mapping) value);
        }
    }

    private void members(Mapping mapping) {
        text.append('{');
        String between = "";
        for (Member member : mapping.members()) {
            text.append(between);
            add(member);
            between = ", ";
            if (text.length() > LONGEST) {
                return;
            }
        }
        text.append('}');
    }

    private void add(Member member) {
        text.append(member.key()).append(": ");
        add(member.value());
    }
}
