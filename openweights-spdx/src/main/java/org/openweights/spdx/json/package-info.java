/**
 * JSON as every writer here prints it.
 *
 * <p>Two blanks for each level, a line feed at the end of each line, UTF-8.
 */
@NullMarked
package org.openweights.spdx.json;

import org.jspecify.annotations.NullMarked;
