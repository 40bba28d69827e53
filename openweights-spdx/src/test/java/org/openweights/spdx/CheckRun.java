package org.openweights.spdx;

import java.nio.file.Path;

/** Prints what the checker finds in a file: the code of each finding, and its line. */
final class CheckRun {
    private CheckRun() {}

    public static void main(String... files) {
        for (String file : files) {
            AiProfileChecker.standard()
                    .check(Path.of(file))
                    .findings()
                    .forEach(finding -> System.out.println(
                            finding.code() + " " + finding.location().line()));
        }
        System.out.println("checked " + files.length);
    }
}
