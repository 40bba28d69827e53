/**
 * Puts a graph into a model store of the SPDX Java Library.
 *
 * <p>Tools that build their own document with that library get the elements as its own objects.
 */
@NullMarked
package org.openweights.spdx.store;

import org.jspecify.annotations.NullMarked;
