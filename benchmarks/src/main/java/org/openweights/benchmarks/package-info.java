/**
 * How fast the library is, next to what it is measured against.
 *
 * <p>Each class measures one thing and its yardstick in the same run: machines differ, ratios less so.
 */
@NullMarked
package org.openweights.benchmarks;

import org.jspecify.annotations.NullMarked;
