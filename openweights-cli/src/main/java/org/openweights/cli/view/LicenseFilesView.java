package org.openweights.cli.view;

import java.util.List;
import java.util.stream.Collectors;
import org.openweights.directory.LicenseFiles.Identified;
import org.openweights.directory.LicenseFiles.Kind;
import org.openweights.spdx.LicenseTextMatch;

/** The license files of a model's folder, and what each is, in a line or two. */
final class LicenseFilesView {
    private static final int MOST = 12;

    private final Page page;
    private final int indent;
    private final int start;

    LicenseFilesView(Page page, int indent, int start) {
        this.page = page;
        this.indent = indent;
        this.start = start;
    }

    void show(List<Identified> files) {
        String label = "Files";
        for (Identified file : files.subList(0, Math.min(MOST, files.size()))) {
            page.row(
                    indent,
                    Text.of(Style.STRONG, label),
                    start,
                    Text.of(file.path() + ":").say(what(file)));
            label = "";
        }
        if (files.size() > MOST) {
            page.row(indent, new Text(), start, Text.of("and " + (files.size() - MOST) + " more"));
        }
    }

    private static String what(Identified file) {
        List<LicenseTextMatch> matches = file.identification().matches();
        if (matches.isEmpty()) {
            return file.kind() == Kind.LICENSE ? "no license text that is known" : "no license text";
        }
        return matches.stream()
                .map(match -> match.exact()
                        ? match.license()
                                + (match.kind() == LicenseTextMatch.Kind.NOTICE ? ", its notice" : ", word for word")
                        : "based on " + match.license() + ", changed ("
                                + match.differences().size()
                                + (match.differences().size() == 1 ? " place" : " places") + ")")
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
