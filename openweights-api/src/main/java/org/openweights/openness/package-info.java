/**
 * Definitions of openness, and what a release amounts to by them.
 *
 * <p>Every verdict has reasons that point at their ground; where facts are missing it says which fact would decide.
 */
@NullMarked
package org.openweights.openness;

import org.jspecify.annotations.NullMarked;
