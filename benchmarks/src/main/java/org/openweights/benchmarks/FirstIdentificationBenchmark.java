package org.openweights.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openweights.spdx.LicenseIdentification;
import org.openweights.spdx.LicenseTextIdentifier;

/** The first text that is identified in a JVM, which loads the index: one call in each of many JVMs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class FirstIdentificationBenchmark {
    /** {@return what is found in a line that names a license: no text of one} */
    @Benchmark
    public LicenseIdentification first() {
        return LicenseTextIdentifier.standard()
                .identify("LICENSE", "Licensed under the Apache License, Version 2.0 (the \"License\")");
    }
}
