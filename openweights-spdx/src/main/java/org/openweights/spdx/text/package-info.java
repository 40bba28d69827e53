/**
 * Finding known license texts in a text: words, the index of known texts, candidates, and the word-by-word comparison.
 *
 * <p>No license text is part of the library; what is known of one is the sequence of its hashed words.
 */
@NullMarked
package org.openweights.spdx.text;

import org.jspecify.annotations.NullMarked;
