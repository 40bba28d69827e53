/**
 * The bill of materials of CycloneDX in JSON, as far as it tells of machine learning models.
 *
 * <p>Every license of the bill is held against the rules of its version; each model becomes a release.
 */
@NullMarked
package org.openweights.schema.cyclonedx;

import org.jspecify.annotations.NullMarked;
