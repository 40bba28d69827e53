/**
 * What this module offers to others by {@link java.util.ServiceLoader}.
 *
 * <p>Nothing is decided here.
 */
@NullMarked
package org.openweights.schema.service;

import org.jspecify.annotations.NullMarked;
