/**
 * The one description of a released model that every card format is read into.
 *
 * <p>It holds what a card says and how surely, never what follows from it.
 */
@NullMarked
package org.openweights.model;

import org.jspecify.annotations.NullMarked;
