package org.openweights.schema.source;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The way from the root of a document to a value; printed as a JSON Pointer.
 *
 * <p>Each value shares the way of what contains it, so that a tree's pointers take no more room than its values.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901</a>
 */
public final class Pointer {
    /** The pointer to the root. */
    public static final Pointer ROOT = new Pointer(null, "");

    private final @Nullable Pointer parent;
    private final String step;

    private Pointer(@Nullable Pointer parent, String step) {
        this.parent = parent;
        this.step = step;
    }

    /**
     * {@return the pointer to a member of the mapping here}
     *
     * @param key the key of the member
     */
    public Pointer member(String key) {
        return new Pointer(this, key);
    }

    /**
     * {@return the pointer to an item of the list here}
     *
     * @param index the index of the item, from 0
     */
    public Pointer item(int index) {
        return new Pointer(this, Integer.toString(index));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Pointer pointer && step.equals(pointer.step) && Objects.equals(parent, pointer.parent);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(parent) + step.hashCode();
    }

    /** {@return the JSON Pointer} */
    @Override
    public String toString() {
        return parent == null ? "" : parent + "/" + step.replace("~", "~0").replace("/", "~1");
    }
}
