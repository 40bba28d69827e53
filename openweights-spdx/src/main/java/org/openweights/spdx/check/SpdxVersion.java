package org.openweights.spdx.check;

/** A version of SPDX that the table of its model knows, from the oldest. */
public enum SpdxVersion {
    /** SPDX 3.0.1. */
    V3_0_1("3.0.1"),
    /** SPDX 3.1, as of its first release candidate. It is not released, and nothing is checked by it. */
    V3_1("3.1");

    private final String number;

    SpdxVersion(String number) {
        this.number = number;
    }

    /** {@return the version as SPDX writes it} */
    public String number() {
        return number;
    }

    /** Whether a version of three numbers is this one: where this one has two, the third does not matter. */
    boolean isNamedBy(String semantic) {
        return semantic.equals(number) || semantic.startsWith(number + ".");
    }

    static SpdxVersion of(String number) {
        for (SpdxVersion version : values()) {
            if (version.number.equals(number)) {
                return version;
            }
        }
        throw new IllegalArgumentException("no such version: " + number);
    }
}
