/**
 * SPDX 2.3 in JSON and in tag-value form.
 *
 * <p>A graph is mapped once into the terms of SPDX 2.3; each writer prints those and knows nothing of graphs.
 */
@NullMarked
package org.openweights.spdx.v23;

import org.jspecify.annotations.NullMarked;
