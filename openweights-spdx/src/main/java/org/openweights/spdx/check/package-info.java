/**
 * Checking SPDX 3 documents, whoever wrote them: one pass over the tokens, with compact facts kept for what spans elements.
 *
 * <p>What SPDX says stands in a table that is keyed by version; the rules read it, and know no property by heart that they
 * do not judge.
 */
@NullMarked
package org.openweights.spdx.check;

import org.jspecify.annotations.NullMarked;
