package org.openweights.benchmarks;

import java.util.ArrayList;
import java.util.List;
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
import org.openweights.model.BaseModel;
import org.openweights.model.Component;
import org.openweights.model.ComponentKind;
import org.openweights.model.LicenseStatement;
import org.openweights.model.ModelRelease;
import org.openweights.model.Relation;
import org.openweights.openness.Assessment;
import org.openweights.openness.Definitions;
import org.openweights.openness.Knowledge;

/** Assessing a release by all definitions of openness at once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 2,
        // All of the heap is there from the start, so that no run pays for its growing.
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class AssessBenchmark {
    private final Knowledge knowledge = Knowledge.standard();
    private final ModelRelease permissive = release("apache-2.0");
    private final ModelRelease finetune =
            release("mit").withBaseModels(List.of(BaseModel.of("meta-llama/Llama-3.1-8B", Relation.FINETUNE)));

    /** A release of which every component is there, so that every criterion has something to look at. */
    private static ModelRelease release(String license) {
        List<Component> components = new ArrayList<>();
        for (ComponentKind kind : ComponentKind.values()) {
            components.add(Component.of(kind).withLicense(LicenseStatement.of(license)));
        }
        return ModelRelease.named("a/model")
                .withLicense(LicenseStatement.of(license))
                .withComponents(components);
    }

    /** {@return the assessments of a release that is permissive throughout} */
    @Benchmark
    public List<Assessment> permissive() {
        return Definitions.assessAll(permissive, knowledge);
    }

    /** {@return the assessments of a release that a base model passes its license on to} */
    @Benchmark
    public List<Assessment> finetune() {
        return Definitions.assessAll(finetune, knowledge);
    }
}
