package org.openweights.validation;

import java.util.ServiceLoader;

/**
 * Tells what is wrong with a model card, and where.
 *
 * <p>This is what an embedding tool codes against; an implementation is found with {@link #load()}. Implementations are
 * immutable, safe for use by many threads, and touch neither the network nor the file system.
 *
 * @since 0.1.0
 */
public interface ModelCardValidator {
    /**
     * {@return what there is to say about a card}
     *
     * <p>Never throws for a bad card: bytes in no known format are a finding too.
     *
     * @param source the name of the card, used in locations and as a hint to its format, such as {@code README.md}
     * @param card the bytes of the card
     */
    ValidationReport validate(String source, byte[] card);

    /**
     * {@return the validator that is on the module path or class path}
     *
     * @throws IllegalStateException if there is none
     */
    static ModelCardValidator load() {
        return ServiceLoader.load(ModelCardValidator.class, ModelCardValidator.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no ModelCardValidator is present; add org.openweights:openweights-schema"));
    }
}
