package org.openweights.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.openweights.cli.view.CardJson;
import org.openweights.cli.view.CardReport;
import org.openweights.cli.view.CardScreen;
import org.openweights.cli.view.Page;
import org.openweights.directory.LicenseEvidence;
import org.openweights.openness.Definition;
import org.openweights.schema.CardReading;
import org.openweights.schema.ModelCards;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The cards on the command line, and what is done with each of them. */
final class CardArguments {
    @Mixin
    private final OutputFormat output = new OutputFormat();

    @Parameters(
            arity = "1..*",
            paramLabel = "CARD",
            description = "A model card: the README.md of a model, or a directory that has one.")
    private List<Path> cards = List.of();

    /** Shows each card, and gives the worst of their exit statuses. */
    int show(Terminal terminal, CardScreen screen, List<Definition> definitions, Predicate<CardReport> passes) {
        int worst = ExitStatus.OK;
        Page page = terminal.page();
        for (Path card : cards) {
            CardReading reading = ModelCards.standard().read(card);
            CardReport report = CardReport.of(
                    reading, reading.release().map(release -> LicenseEvidence.read(card, release)), definitions);
            if (!report.isReadable()) {
                complain(terminal, report.reading());
            }
            if (output.isJson()) {
                terminal.out().println(CardJson.of(report));
            } else if (report.isReadable()) {
                screen.show(report, page);
                terminal.out().print(page.drain());
            }
            worst = Math.max(worst, status(report, passes));
        }
        return worst;
    }

    private static int status(CardReport report, Predicate<CardReport> passes) {
        if (!report.isReadable()) {
            return ExitStatus.UNUSABLE;
        }
        return report.isValid() && passes.test(report) ? ExitStatus.OK : ExitStatus.NOT_OK;
    }

    /** One line for each thing that keeps a card from being read. */
    static void complain(Terminal terminal, CardReading reading) {
        reading.findings().forEach(terminal::complain);
    }
}
