package org.openweights.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.openweights.cli.view.IdentificationJson;
import org.openweights.cli.view.IdentificationView;
import org.openweights.cli.view.Page;
import org.openweights.directory.LicenseFiles;
import org.openweights.directory.ModelDirectory;
import org.openweights.spdx.LicenseIdentification;
import org.openweights.spdx.LicenseTextIdentifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "identify",
        description = "Tell which license a text is, or contains, and what differs from it.",
        footer = {"", "Examples:", "  openweights identify LICENSE", "  openweights identify --format json models/tiny"
        })
final class IdentifyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final OutputFormat output = new OutputFormat();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "A text, or a directory: its files named LICENSE, COPYING, NOTICE, USE_POLICY and the like, in directories"
                            + " within it as well.")
    private List<Path> files = List.of();

    IdentifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        int worst = ExitStatus.OK;
        Page page = terminal.page();
        for (Path file : files) {
            worst = Math.max(worst, Files.isDirectory(file) ? showFolder(file, page) : showFile(file, page));
        }
        return worst;
    }

    private int showFolder(Path folder, Page page) {
        LicenseFiles found = LicenseFiles.in(ModelDirectory.readHeaders(folder));
        terminal.list(found.report().findings());
        found.files().forEach(file -> show(file.identification(), page));
        if (found.files().isEmpty() && found.report().isValid()) {
            terminal.complain("There is no license file in the directory '" + folder + "'. Name the file.");
        }
        if (found.files().isEmpty() || !found.report().isValid()) {
            return ExitStatus.UNUSABLE;
        }
        return status(found.files().stream().map(LicenseFiles.Identified::identification));
    }

    private int showFile(Path file, Page page) {
        byte[] text;
        try (InputStream in = Files.newInputStream(file)) {
            text = in.readNBytes(LicenseTextIdentifier.MAX_BYTES + 1);
        } catch (IOException e) {
            terminal.complain("The file '" + file + "' cannot be read ("
                    + e.getClass().getSimpleName() + "). Check that it exists and can be read.");
            return ExitStatus.UNUSABLE;
        }
        if (isBinary(text)) {
            terminal.complain("The file '" + file + "' is no text: it has bytes that are zero. Name a text in UTF-8.");
            return ExitStatus.UNUSABLE;
        }
        LicenseIdentification identification = LicenseTextIdentifier.standard().identify(file.toString(), text);
        show(identification, page);
        return status(Stream.of(identification));
    }

    /** A zero is in nearly every file of weights or pictures, and in no text in UTF-8 or a relative of ASCII. */
    private static boolean isBinary(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /** Among the license files of a directory, one that is not known may be a notice. */
    private static int status(Stream<LicenseIdentification> identifications) {
        return identifications.allMatch(
                        identification -> identification.matches().isEmpty())
                ? ExitStatus.NOT_OK
                : ExitStatus.OK;
    }

    private void show(LicenseIdentification identification, Page page) {
        if (output.isJson()) {
            terminal.out().println(IdentificationJson.of(identification));
        } else {
            new IdentificationView(page).show(identification);
            terminal.out().print(page.drain());
        }
    }
}
