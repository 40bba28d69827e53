/**
 * What a license text says, as facts with the clause they stand in.
 *
 * <p>The types keep apart what a text states, what it is silent about and what nobody has read.
 */
@NullMarked
package org.openweights.license.terms;

import org.jspecify.annotations.NullMarked;
