package org.openweights.spdx.check;

import org.openweights.validation.SourceLocation;

/**
 * Where something stands.
 *
 * @param location line, column and pointer
 * @param owner the element there
 */
record Place(SourceLocation location, Owner owner) {
    static Place startOf(String source) {
        return new Place(SourceLocation.startOf(source), Owner.NONE);
    }
}
