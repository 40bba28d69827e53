package org.openweights.schema.source;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openweights.validation.Finding;

/**
 * A document read into a tree, and what was wrong with it.
 *
 * @param root the value of the document; empty if it could not be read
 * @param findings what was wrong
 */
public record Tree(Optional<Node> root, List<Finding> findings) {
    /** Copies the findings. */
    public Tree {
        Objects.requireNonNull(root, "root");
        findings = List.copyOf(findings);
    }
}
