/**
 * What formats in JSON share on the way from the text of a card to a reading.
 *
 * <p>Nothing here knows a format.
 */
@NullMarked
package org.openweights.schema.reading;

import org.jspecify.annotations.NullMarked;
