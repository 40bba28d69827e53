/**
 * The folder of a model on disk: its card, its files with their digests, what the headers of its weights say, and what follows from
 * all of them together. {@link org.openweights.directory.ModelReading} is where to start.
 *
 * <p>Nothing outside the folder is read, and no file is trusted: what is wrong with one is a finding.
 */
@NullMarked
package org.openweights.directory;

import org.jspecify.annotations.NullMarked;
