package org.openweights.benchmarks;

import java.io.IOException;

/** Starts JMH; the jar of a module must start with a class of its own. */
public final class Main {
    private Main() {}

    /**
     * Runs the benchmarks.
     *
     * @param args the options of JMH
     * @throws IOException if JMH cannot write its results
     */
    public static void main(String[] args) throws IOException {
        org.openjdk.jmh.Main.main(args);
    }
}
