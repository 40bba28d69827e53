package org.openweights.benchmarks;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openweights.spdx.LicenseIdentification;
import org.openweights.spdx.LicenseTextIdentifier;
import org.openweights.spdx.LicenseTextMatch;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.library.LicenseInfoFactory;
import org.spdx.library.SpdxModelFactory;
import org.spdx.utility.compare.LicenseCompareHelper;
import org.spdx.utility.compare.SpdxCompareException;

/** Telling which license a text is, with and without a second opinion, next to the search of the SPDX Java Library. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class IdentifyBenchmark {
    private final LicenseTextIdentifier identifier = LicenseTextIdentifier.standard();

    /** Which text. */
    @Param({"Apache-2.0", "MPL-2.0", "CC-BY-4.0"})
    private String license = "Apache-2.0";

    private String text = "";

    /**
     * Keeps the SPDX Java Library from the network, and takes the text from it.
     *
     * @throws InvalidSPDXAnalysisException never: the license is listed
     */
    @Setup
    public void setUp() throws InvalidSPDXAnalysisException {
        System.setProperty("org.spdx.useJARLicenseInfoOnly", "true");
        SpdxModelFactory.init();
        text = Objects.requireNonNull(
                LicenseInfoFactory.getListedLicenseById(license).getLicenseText(), license);
    }

    /** {@return the licenses in the text} */
    @Benchmark
    public LicenseIdentification identify() {
        return identifier.identify("LICENSE", text);
    }

    /** {@return whether the SPDX Java Library takes the best match for that license as well} */
    @Benchmark
    public boolean identifyAndConfirm() {
        LicenseTextMatch match = identify().matches().get(0);
        return identifier.confirms(match, text);
    }

    /**
     * {@return the licenses that the SPDX Java Library finds: the yardstick}
     *
     * @throws InvalidSPDXAnalysisException never: the listed licenses are in its jar
     * @throws SpdxCompareException never: its templates can be read
     */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    public List<String> searchWithSpdxJavaLibrary() throws InvalidSPDXAnalysisException, SpdxCompareException {
        return LicenseCompareHelper.matchingStandardLicenseIdsWithinText(text);
    }
}
