package org.openweights.cli;

/** Starts the {@code openweights} command. */
public final class Main {
    /** Without it, the SPDX library would fetch its license list from the network. */
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
