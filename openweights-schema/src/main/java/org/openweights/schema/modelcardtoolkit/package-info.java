/**
 * The JSON of Google's Model Card Toolkit, versions 0.0.1 and 0.0.2.
 *
 * <p>The two share the address of their schema, so that a card's own content tells which of them it follows.
 */
@NullMarked
package org.openweights.schema.modelcardtoolkit;

import org.jspecify.annotations.NullMarked;
