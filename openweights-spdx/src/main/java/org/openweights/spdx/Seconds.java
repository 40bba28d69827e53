package org.openweights.spdx;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Points in time as SPDX can write them: to the second, with four digits for the year. */
final class Seconds {
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Seconds() {}

    static boolean isPrintable(Instant instant) {
        return !instant.isBefore(FIRST) && !of(instant).isAfter(LAST);
    }

    static Instant of(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
