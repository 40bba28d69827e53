/**
 * JSON Schema over the trees that cards are read into.
 *
 * <p>The library that evaluates schemas is known here and nowhere else; what goes out are breaches, with the value at fault.
 */
@NullMarked
package org.openweights.schema.jsonschema;

import org.jspecify.annotations.NullMarked;
