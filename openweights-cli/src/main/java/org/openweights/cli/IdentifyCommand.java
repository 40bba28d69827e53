package org.openweights.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.openweights.cli.view.IdentificationJson;
import org.openweights.cli.view.IdentificationView;
import org.openweights.cli.view.Page;
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
            description = "A text, or a directory: its files named LICENSE, COPYING, NOTICE, USE_POLICY and the like.")
    private List<Path> files = List.of();

    IdentifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        int worst = ExitStatus.OK;
        Page page = terminal.page();
        for (Path file : files) {
            for (Path text : texts(file)) {
                worst = Math.max(worst, show(text, page));
            }
        }
        return worst;
    }

    private List<Path> texts(Path file) {
        if (!Files.isDirectory(file)) {
            return List.of(file);
        }
        try (Stream<Path> entries = Files.list(file)) {
            List<Path> texts = entries.filter(Files::isRegularFile)
                    .filter(IdentifyCommand::isLicenseFile)
                    .sorted()
                    .toList();
            if (texts.isEmpty()) {
                terminal.complain("There is no license file in the directory '" + file + "'. Name the file.");
                return List.of();
            }
            return texts;
        } catch (IOException e) {
            return List.of(file);
        }
    }

    private static boolean isLicenseFile(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Stream.of("license", "licence", "copying", "notice", "use_policy", "unlicense")
                .anyMatch(name::contains);
    }

    private int show(Path text, Page page) {
        try {
            LicenseIdentification identification =
                    LicenseTextIdentifier.standard().identify(text);
            if (output.isJson()) {
                terminal.out().println(IdentificationJson.of(identification));
            } else {
                new IdentificationView(page).show(identification);
                terminal.out().print(page.drain());
            }
            return ExitStatus.OK;
        } catch (IOException e) {
            terminal.complain("The file '" + text + "' cannot be read ("
                    + e.getClass().getSimpleName() + "). Check that it exists and can be read.");
            return ExitStatus.UNUSABLE;
        }
    }
}
