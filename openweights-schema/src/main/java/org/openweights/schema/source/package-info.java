/**
 * YAML and JSON read into one kind of tree, in which every value knows its place in the card.
 *
 * <p>Limits are kept while reading, before anything is expanded; what is wrong is a finding.
 */
@NullMarked
package org.openweights.schema.source;

import org.jspecify.annotations.NullMarked;
