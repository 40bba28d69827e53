package org.openweights.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.openweights.cli.view.DocumentFindings;
import org.openweights.cli.view.Page;
import org.openweights.spdx.AiProfileChecker;
import org.openweights.validation.Finding;
import org.openweights.validation.ValidationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Check an SPDX 3.0.1 document against the AI and Dataset profiles, with line and column.",
        footer = {
            "",
            "Examples:",
            "  openweights check model.spdx.json",
            "  openweights check --format json sbom.spdx.json"
        })
final class CheckCommand implements Callable<Integer> {
    /** What keeps a document from being read at all. */
    private static final Set<String> UNREADABLE =
            Set.of("OW-SPDX-DOC-MISSING", "OW-SPDX-DOC-UNREADABLE", "OW-SPDX-DOC-CONTEXT", "OW-SPDX-DOC-ENCODING");

    private final Terminal terminal;

    @Mixin
    private final OutputFormat output = new OutputFormat();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "An SPDX 3.0.1 document, as JSON-LD.")
    private List<Path> files = List.of();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        int worst = ExitStatus.OK;
        Page page = terminal.page();
        for (Path file : files) {
            DocumentFindings findings = new DocumentFindings(
                    file.toString(), AiProfileChecker.standard().check(file));
            int status = status(findings.report());
            if (output.isJson()) {
                terminal.out().println(findings.toJson());
            } else if (status == ExitStatus.UNUSABLE) {
                findings.report().findings().forEach(terminal::complain);
            } else {
                findings.show(page);
                terminal.out().print(page.drain());
            }
            worst = Math.max(worst, status);
        }
        return worst;
    }

    private static int status(ValidationReport report) {
        if (report.findings().stream().map(Finding::code).anyMatch(UNREADABLE::contains)) {
            return ExitStatus.UNUSABLE;
        }
        return report.isValid() ? ExitStatus.OK : ExitStatus.NOT_OK;
    }
}
