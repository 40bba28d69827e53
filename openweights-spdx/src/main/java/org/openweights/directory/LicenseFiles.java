package org.openweights.directory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openweights.model.ReleaseFile;
import org.openweights.spdx.LicenseIdentification;
import org.openweights.spdx.LicenseTextIdentifier;
import org.openweights.validation.Finding;
import org.openweights.validation.SourceLocation;
import org.openweights.validation.ValidationReport;

/**
 * The files in the folder of a model that are named as license texts are, and what each of them is.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param files the files, sorted by path
 * @param report what is wrong with those that cannot be read
 * @since 0.1.0
 */
public record LicenseFiles(List<Identified> files, ValidationReport report) {
    /** Copies the list. */
    public LicenseFiles {
        files = List.copyOf(files);
        Objects.requireNonNull(report, "report");
    }

    /** {@return no files} */
    public static LicenseFiles none() {
        return new LicenseFiles(List.of(), new ValidationReport(List.of()));
    }

    /**
     * {@return the license files in a folder and in those within}
     *
     * @param directory what is in the folder; the headers are enough
     */
    public static LicenseFiles in(ModelDirectory directory) {
        List<Identified> files = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (ReleaseFile file : directory.files()) {
            Optional<LicenseFileName> name = LicenseFileName.of(file.path());
            if (name.isPresent()) {
                Path text = FilePath.in(directory.folder(), file.path());
                try {
                    LicenseIdentification identification =
                            LicenseTextIdentifier.standard().identify(text);
                    files.add(new Identified(
                            file.path(), name.get().kind(), name.get().subject(), identification));
                } catch (IOException e) {
                    findings.add(Finding.of(
                            DirectoryRule.UNREADABLE_FILE,
                            "It cannot be read. " + DirectoryRule.UNREADABLE_FILE.remedy(),
                            SourceLocation.startOf(text.toString())));
                }
            }
        }
        return new LicenseFiles(files, new ValidationReport(findings));
    }

    /**
     * A license file, and what it is.
     *
     * @param path its path within the folder, with slashes
     * @param kind what its name says that it is
     * @param subject what its name says that it is for
     * @param identification which license texts stand in it
     */
    public record Identified(String path, Kind kind, Subject subject, LicenseIdentification identification) {
        /** Checks that every part is given. */
        public Identified {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(identification, "identification");
        }

        /** {@return whether it lies in the folder itself, and not in one within} */
        public boolean isOnTop() {
            return path.indexOf('/') < 0;
        }
    }

    /** What a file is by its name. */
    public enum Kind {
        /** The text of a license. */
        LICENSE,
        /** A policy that a license refers to. */
        POLICY,
        /** Notices, often of what others made. */
        NOTICE
    }

    /** What a license file is for by its name. */
    public enum Subject {
        /** The model, or its weights. */
        MODEL,
        /** Something beside the model: its code, its data, its documentation. */
        PART,
        /** Its name does not say. */
        UNSTATED
    }
}
