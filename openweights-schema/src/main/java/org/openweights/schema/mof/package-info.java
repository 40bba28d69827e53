/**
 * The release description of the Model Openness Framework, in YAML and in JSON.
 *
 * <p>Its components and their licenses become those of a release, with the license of the whole where they have none.
 */
@NullMarked
package org.openweights.schema.mof;

import org.jspecify.annotations.NullMarked;
