/**
 * The library's own JSON form of a release: every part of it, always in the same order.
 *
 * <p>What is empty is left out; words of fixed lists are written in lower case with hyphens.
 */
@NullMarked
package org.openweights.schema.canonical;

import org.jspecify.annotations.NullMarked;
