package org.openweights.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openweights.expression.LicenseExpression;
import org.openweights.expression.ParseResult;
import org.spdx.core.DefaultStoreNotInitializedException;
import org.spdx.library.LicenseInfoFactory;
import org.spdx.library.SpdxModelFactory;
import org.spdx.library.model.v2.license.InvalidLicenseStringException;

/** Parsing a license expression, next to the parser of the SPDX Java Library. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExpressionBenchmark {
    private final String text = "Apache-2.0 OR (MIT AND LicenseRef-x)";

    /** Keeps the SPDX Java Library from the network. */
    @Setup
    public void setUp() {
        System.setProperty("org.spdx.useJARLicenseInfoOnly", "true");
        SpdxModelFactory.init();
    }

    /** {@return the expression} */
    @Benchmark
    public ParseResult parse() {
        return LicenseExpression.parse(text);
    }

    /**
     * {@return the expression as the SPDX Java Library reads it: the yardstick}
     *
     * @throws InvalidLicenseStringException never: the text is an expression
     * @throws DefaultStoreNotInitializedException never: the store is there
     */
    @Benchmark
    public Object parseWithSpdxJavaLibrary() throws InvalidLicenseStringException, DefaultStoreNotInitializedException {
        return LicenseInfoFactory.parseSPDXLicenseString(text);
    }
}
