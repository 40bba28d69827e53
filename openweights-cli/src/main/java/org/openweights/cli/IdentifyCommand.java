package org.openweights.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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
        return found.files().isEmpty() || !found.report().isValid() ? ExitStatus.UNUSABLE : ExitStatus.OK;
    }

    private int showFile(Path text, Page page) {
        try {
            show(LicenseTextIdentifier.standard().identify(text), page);
            return ExitStatus.OK;
        } catch (IOException e) {
            terminal.complain("The file '" + text + "' cannot be read ("
                    + e.getClass().getSimpleName() + "). Check that it exists and can be read.");
            return ExitStatus.UNUSABLE;
        }
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
