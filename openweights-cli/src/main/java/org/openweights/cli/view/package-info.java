/**
 * What the command shows: text for people, JSON for tools.
 *
 * <p>One class for each view; none of them reads, resolves or judges anything.
 */
@NullMarked
package org.openweights.cli.view;

import org.jspecify.annotations.NullMarked;
