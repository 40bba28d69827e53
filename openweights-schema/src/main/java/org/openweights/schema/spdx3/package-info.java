/**
 * SPDX 3.0 documents in JSON-LD, as far as they tell of models: the graph of a document becomes a release.
 *
 * <p>What an AI package and its relationships say is taken over; what others concluded about it is told, not taken.
 */
@NullMarked
package org.openweights.schema.spdx3;

import org.jspecify.annotations.NullMarked;
