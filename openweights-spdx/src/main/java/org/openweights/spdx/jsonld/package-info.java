/**
 * SPDX 3.0.1 in JSON-LD.
 *
 * <p>The writer prints an {@link org.openweights.spdx.graph.Graph} and knows nothing of releases.
 */
@NullMarked
package org.openweights.spdx.jsonld;

import org.jspecify.annotations.NullMarked;
