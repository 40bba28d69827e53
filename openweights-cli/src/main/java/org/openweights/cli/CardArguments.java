package org.openweights.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.openweights.cli.view.CardJson;
import org.openweights.cli.view.CardReport;
import org.openweights.cli.view.CardScreen;
import org.openweights.cli.view.Page;
import org.openweights.directory.ModelReading;
import org.openweights.openness.Definition;
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
            ModelReading reading = ModelReading.readHeaders(card, ModelCards.standard());
            CardReport report = CardReport.of(reading, definitions);
            if (!reading.isReadable()) {
                reading.findings().forEach(terminal::complain);
            }
            if (output.isJson()) {
                terminal.out().println(CardJson.of(report));
            } else if (reading.isReadable()) {
                screen.show(report, page);
                terminal.out().print(page.drain());
            }
            worst = Math.max(worst, status(report, passes));
        }
        return worst;
    }

    private static int status(CardReport report, Predicate<CardReport> passes) {
        ModelReading reading = report.reading();
        if (!reading.isReadable()) {
            return ExitStatus.UNUSABLE;
        }
        return reading.report().isValid() && passes.test(report) ? ExitStatus.OK : ExitStatus.NOT_OK;
    }
}
