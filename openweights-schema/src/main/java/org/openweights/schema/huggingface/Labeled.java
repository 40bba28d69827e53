package org.openweights.schema.huggingface;

import java.util.Optional;
import org.openweights.schema.markdown.Label;
import org.openweights.schema.markdown.Line;

/**
 * A line with a label on it.
 *
 * @param index the index of the line
 * @param label the label
 * @param isRunIn whether the label is no more than bold words that the line begins with
 * @param key the name of the label as tables write it
 */
record Labeled(int index, Label label, boolean isRunIn, String key) {
    /** {@return a line with the label on it, if there is one} */
    static Optional<Labeled> of(int index, Line line) {
        Optional<Label> label = line.label().isPresent() ? line.label() : Label.runIn(line);
        return label.isPresent()
                ? Optional.of(new Labeled(
                        index,
                        label.get(),
                        line.label().isEmpty(),
                        HeadingTable.key(label.get().name())))
                : Optional.empty();
    }
}
