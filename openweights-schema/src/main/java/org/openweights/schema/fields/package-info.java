/**
 * The fields of a document, read one by one, with an account of those that were not read.
 *
 * <p>A format asks for what it knows; what nobody asked for is named in findings, so that nothing is lost in silence.
 */
@NullMarked
package org.openweights.schema.fields;

import org.jspecify.annotations.NullMarked;
