package org.openweights.schema.source;

import org.openweights.validation.Finding;

/** Carries the finding that ends a reading out of the recursion; never leaves this package. */
final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Finding finding;

    Stop(Finding finding) {
        super(null, null, false, false);
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
