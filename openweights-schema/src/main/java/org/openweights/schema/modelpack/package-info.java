/**
 * The configuration of a model artifact by the specification of ModelPack, as registries for containers hold it.
 *
 * <p>Its media type is {@code application/vnd.cncf.model.config.v1+json}.
 */
@NullMarked
package org.openweights.schema.modelpack;

import org.jspecify.annotations.NullMarked;
