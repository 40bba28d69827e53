package org.openweights.benchmarks;

import java.util.HashMap;
import java.util.Map;
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
import org.openweights.license.HuggingFaceKeyword;
import org.openweights.license.LicenseResolver;
import org.openweights.license.Resolution;

/** Resolving what cards declare, next to a lookup of the same string in a map. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ResolveBenchmark {
    private final LicenseResolver resolver = LicenseResolver.standard();
    private final Map<String, String> map = map(resolver);
    private final String keyword = "llama3.1";
    private final String title = "Apache License, Version 2.0";

    private static Map<String, String> map(LicenseResolver resolver) {
        Map<String, String> map = new HashMap<>();
        for (HuggingFaceKeyword keyword : resolver.catalog().huggingFaceKeywords()) {
            map.put(keyword.keyword(), keyword.keyword());
        }
        return map;
    }

    /** {@return what the map holds: the yardstick} */
    @Benchmark
    public String mapLookup() {
        return map.getOrDefault(keyword, "");
    }

    /** {@return what a keyword of the Hub means} */
    @Benchmark
    public Resolution keyword() {
        return resolver.resolve(keyword);
    }

    /** {@return what the title of a license means} */
    @Benchmark
    public Resolution title() {
        return resolver.resolve(title);
    }
}
