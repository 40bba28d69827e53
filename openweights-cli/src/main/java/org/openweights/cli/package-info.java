/**
 * The {@code openweights} command: its subcommands, their arguments and exit statuses.
 *
 * <p>Thin: all that it does, a tool that embeds the library can do without it.
 */
@NullMarked
package org.openweights.cli;

import org.jspecify.annotations.NullMarked;
