/**
 * Adding elements to an SPDX 3.0.1 document that is there already.
 *
 * <p>The bytes of the existing document are copied as they are; what is new is spliced in between them.
 */
@NullMarked
package org.openweights.spdx.merge;

import org.jspecify.annotations.NullMarked;
