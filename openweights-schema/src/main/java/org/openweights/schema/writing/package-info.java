/**
 * What formats share on the way from a release to the text of a card.
 *
 * <p>Nothing here knows a format.
 */
@NullMarked
package org.openweights.schema.writing;

import org.jspecify.annotations.NullMarked;
