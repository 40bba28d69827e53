/**
 * The text of a card, seen as far as evidence needs it: headings, passages below them, code, labels, links.
 *
 * <p>Everything takes time in proportion to the text; nothing is rendered.
 */
@NullMarked
package org.openweights.schema.markdown;

import org.jspecify.annotations.NullMarked;
