package org.openweights.schema.markdown;

/**
 * A heading and the lines below it, up to the next heading of any level.
 *
 * @param level the level of the heading, from 1 to 6; 0 for what stands before the first heading
 * @param title the text of the heading, as it was written
 * @param offset where the heading starts in the card
 * @param first the first line below it
 * @param end the line behind its last one
 */
public record Section(int level, String title, int offset, int first, int end) {}
