package org.openweights.cli;

/** Starts the {@code openweights} command. */
public final class Main {
    /** Keeps the SPDX Java Library, where it is present, from fetching its license list. */
    private static final String OFFLINE = "org.spdx.useJARLicenseInfoOnly";

    private Main() {}

    /**
     * Runs the command and exits.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        if (System.getProperty(OFFLINE) == null) {
            System.setProperty(OFFLINE, "true");
        }
        System.exit(Openweights.run(Terminal.system(), args));
    }
}
