package org.openweights.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openweights.cli.view.CardReport;
import org.openweights.cli.view.CardScreen;
import org.openweights.openness.Definition;
import org.openweights.openness.Definitions;
import org.openweights.openness.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "assess",
        description = "Show how open a release is by a definition of openness, criterion by criterion.",
        footer = {
            "",
            "Examples:",
            "  openweights assess docs/examples/permissive-full/README.md",
            "  openweights assess --definition open-weights --require MET README.md && echo 'ship it'"
        })
final class AssessCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CardArguments cards = new CardArguments();

    @Option(
            names = "--definition",
            paramLabel = "ID",
            split = ",",
            description = "The definition, such as open-weights. Default: all that are known.")
    private List<String> definitions = List.of();

    @Option(
            names = "--require",
            paramLabel = "VERDICT",
            description =
                    "Exit with 1 unless the verdict on each model of the card is at least this one: ${COMPLETION-CANDIDATES}.")
    private Optional<Verdict> required = Optional.empty();

    AssessCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refused {
        return cards.show(terminal, CardScreen.ASSESS, definitions(), this::passes);
    }

    private List<Definition> definitions() throws Refused {
        if (definitions.isEmpty()) {
            return Definitions.all();
        }
        List<Definition> found = new ArrayList<>();
        for (String id : definitions) {
            found.add(Definitions.find(id)
                    .orElseThrow(() -> new Refused("there is no definition '" + id + "'; known: " + known())));
        }
        return found;
    }

    private static String known() {
        return Stream.concat(Definitions.all().stream(), Definitions.otherReadings().stream())
                .map(definition -> definition.details().id())
                .collect(Collectors.joining(", "));
    }

    /** Every model of a card must pass: whoever takes a bill takes all that is in it. */
    private boolean passes(CardReport report) {
        return required.isEmpty()
                || (!report.models().isEmpty()
                        && report.models().stream()
                                .flatMap(model -> model.assessments().stream())
                                .allMatch(assessment -> reaches(assessment.verdict(), required.get())));
    }

    /** Not applicable is neither better nor worse than any other verdict. */
    private static boolean reaches(Verdict verdict, Verdict required) {
        boolean comparable = verdict != Verdict.NOT_APPLICABLE && required != Verdict.NOT_APPLICABLE;
        return verdict == required || (comparable && verdict.compareTo(required) > 0);
    }
}
