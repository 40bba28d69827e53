package org.openweights.schema.service;

import org.openweights.schema.ModelCards;
import org.openweights.validation.ModelCardValidator;
import org.openweights.validation.ValidationReport;

/** The validator of {@link ModelCards#standard()}, in the shape that {@link java.util.ServiceLoader} asks for. */
public final class StandardValidator implements ModelCardValidator {
    /** Makes a validator; all of them are the same. */
    public StandardValidator() {}

    @Override
    public ValidationReport validate(String source, byte[] card) {
        return ModelCards.standard().validate(source, card);
    }
}
