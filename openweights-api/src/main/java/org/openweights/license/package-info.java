/**
 * Licenses: what they are, how they are named in the wild, and which one a declaration means.
 *
 * <p>What a license says stands in {@link org.openweights.license.terms}.
 */
@NullMarked
package org.openweights.license;

import org.jspecify.annotations.NullMarked;
