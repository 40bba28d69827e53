package org.openweights.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.openweights.cli.view.CardScreen;
import org.openweights.openness.Definitions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "inspect",
        description = "Show what a model is, what its license is and obliges to, how open it is, and what is wrong with"
                + " its card.",
        footer = {
            "",
            "Examples:",
            "  openweights inspect docs/examples/llama-finetune/README.md",
            "  openweights inspect --format json models/*/README.md"
        })
final class InspectCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CardArguments cards = new CardArguments();

    InspectCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return cards.show(terminal, CardScreen.INSPECT, List.of(Definitions.openWeights()), report -> true);
    }
}
