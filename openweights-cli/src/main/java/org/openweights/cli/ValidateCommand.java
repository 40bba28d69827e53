package org.openweights.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.openweights.cli.view.CardScreen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "validate",
        description = "Show what is wrong with a card, with line and column.",
        footer = {
            "",
            "Examples:",
            "  openweights validate docs/examples/full-of-mistakes/README.md",
            "  openweights validate --format json README.md"
        })
final class ValidateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CardArguments cards = new CardArguments();

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return cards.show(terminal, CardScreen.VALIDATE, List.of(), report -> true);
    }
}
