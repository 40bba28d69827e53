/**
 * SPDX license expressions: their identifiers, their grammar, and the SPDX license list that gives them meaning.
 *
 * <p>An expression either parses into a value or yields one problem with its place; nothing here knows what a license says.
 */
@NullMarked
package org.openweights.expression;

import org.jspecify.annotations.NullMarked;
