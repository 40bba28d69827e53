/**
 * Writing SPDX: {@link org.openweights.spdx.SpdxDocuments} makes a document of a release and says what the release lacks
 * for it.
 *
 * <p>Nothing here reads a clock, an environment variable or the network: the same release gives the same bytes.
 */
@NullMarked
package org.openweights.spdx;

import org.jspecify.annotations.NullMarked;
