/**
 * Reading model cards of any format into a release, and telling what is wrong with them.
 *
 * <p>{@link org.openweights.schema.ModelCards} is the way in; {@link org.openweights.schema.CardFormat} is how another
 * format is added.
 */
@NullMarked
package org.openweights.schema;

import org.jspecify.annotations.NullMarked;
