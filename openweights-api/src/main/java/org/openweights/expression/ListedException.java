package org.openweights.expression;

/**
 * A license exception of the SPDX license list.
 *
 * @param id the identifier, in the spelling of the list
 * @param name the full name
 * @param deprecated whether the list has deprecated the identifier
 * @since 0.1.0
 */
public record ListedException(AdditionId id, String name, boolean deprecated) {}
