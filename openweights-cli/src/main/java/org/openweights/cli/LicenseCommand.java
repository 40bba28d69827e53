package org.openweights.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.openweights.cli.view.LicenseJson;
import org.openweights.cli.view.LicenseScreen;
import org.openweights.cli.view.Page;
import org.openweights.license.LicenseResolver;
import org.openweights.license.Resolution;
import org.openweights.license.ResolutionGrade;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "license",
        description =
                "Show which license a name means, and what it says: may I sell it, change it, host it, what must I"
                        + " do, who is excluded, what can change later.",
        footer = {
            "",
            "Examples:",
            "  openweights license llama3.1",
            "  openweights license \"Apache License, Version 2.0\" cc-by-nc-4.0",
            "  openweights license --format json \"MIT OR GPL-2.0-only\""
        })
final class LicenseCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final OutputFormat output = new OutputFormat();

    @Parameters(
            arity = "1..*",
            paramLabel = "NAME",
            description = "A keyword of the Hugging Face Hub, an SPDX identifier or expression, a title, or a URL.")
    private List<String> names = List.of();

    LicenseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LicenseResolver resolver = LicenseResolver.standard();
        Page page = terminal.page();
        LicenseScreen screen = new LicenseScreen(page, resolver.catalog());
        int worst = ExitStatus.OK;
        for (String name : names) {
            Resolution resolution = resolver.resolve(name);
            if (output.isJson()) {
                terminal.out().println(LicenseJson.of(resolution, resolver.catalog()));
            } else {
                screen.show(resolution);
                terminal.out().print(page.drain());
            }
            if (resolution.grade() == ResolutionGrade.UNKNOWN) {
                worst = ExitStatus.NOT_OK;
            }
        }
        return worst;
    }
}
