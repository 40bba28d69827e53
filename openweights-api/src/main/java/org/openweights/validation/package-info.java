/**
 * What there is to say about a document, and where in it: findings, reports, and the contract of a validator.
 *
 * <p>Findings are values. A bad document never makes a validator throw; a wrong argument does.
 */
@NullMarked
package org.openweights.validation;

import org.jspecify.annotations.NullMarked;
