/**
 * The folder of a model on disk: its files with their digests, and what the headers of its weights say.
 *
 * <p>Nothing outside the folder is read, and no file is trusted: what is wrong with one is a finding.
 */
@NullMarked
package org.openweights.directory;

import org.jspecify.annotations.NullMarked;
