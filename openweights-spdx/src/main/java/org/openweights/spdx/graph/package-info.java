/**
 * The elements of an SPDX document, as values that belong to no file format.
 *
 * <p>A release is mapped into them once; each writer prints them in its own way.
 */
@NullMarked
package org.openweights.spdx.graph;

import org.jspecify.annotations.NullMarked;
