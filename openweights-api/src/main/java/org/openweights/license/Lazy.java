package org.openweights.license;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made when somebody asks for it first.
 *
 * <p>Safe for use by many threads: two may both make the value at first; the values are equal, and one of them is kept.
 */
final class Lazy<T> {
    private final Supplier<T> maker;
    private final AtomicReference<@Nullable T> value = new AtomicReference<>();

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        T known = value.get();
        if (known != null) {
            return known;
        }
        T made = maker.get();
        return Objects.requireNonNull(value.updateAndGet(first -> first == null ? made : first));
    }
}
