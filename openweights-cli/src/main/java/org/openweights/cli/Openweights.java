package org.openweights.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.openweights.cli.view.Page;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command: its subcommands, and what happens when something goes wrong. */
@Command(
        name = "openweights",
        description = "Reads AI model cards, knows what their licenses really allow, judges how open a release is, and"
                + " writes SPDX.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        footer = {
            "",
            "Example:",
            "  openweights inspect docs/examples/llama-finetune/README.md",
            "",
            "Exit status: 0 nothing is wrong; 1 a card or document has errors, a required verdict is not",
            "met, or a license is not known; 2 wrong usage, or input that cannot be read."
        })
final class Openweights implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace of an error.")
    private boolean debug;

    private Openweights(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs a command line and gives its exit status. */
    static int run(Terminal terminal, String... args) {
        Openweights root = new Openweights(terminal);
        CommandLine command = new CommandLine(root)
                .addSubcommand(new InspectCommand(terminal))
                .addSubcommand(new ValidateCommand(terminal))
                .addSubcommand(new AssessCommand(terminal))
                .addSubcommand(new SpdxCommand(terminal))
                .addSubcommand(new LicenseCommand(terminal))
                .addSubcommand(new IdentifyCommand(terminal))
                .addSubcommand(new CheckCommand(terminal))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(Page.WIDTH)
                .setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setExecutionStrategy(Openweights::execute)
                .setParameterExceptionHandler(root::complainOfUsage)
                .setExecutionExceptionHandler(root::complainOfFailure);
        int status = command.execute(args);
        return status == ExitStatus.READER_GONE ? status : root.flushed(status);
    }

    /** Help that nobody reads is shown outside of any command. */
    private static int execute(ParseResult line) {
        try {
            return new CommandLine.RunLast().execute(line);
        } catch (ReaderGone e) {
            return ExitStatus.READER_GONE;
        }
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitStatus.UNUSABLE;
    }

    private int complainOfUsage(ParameterException e, String[] args) {
        String hint = e instanceof UnmatchedArgumentException unmatched ? meant(unmatched) : "";
        terminal.complain(wrong(e) + hint + "; see '"
                + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'");
        return ExitStatus.UNUSABLE;
    }

    /** For words that are no options, also commands are offered that are far from them. */
    private static String meant(UnmatchedArgumentException e) {
        String word = e.getUnmatched().get(0);
        return e.getSuggestions().stream()
                .filter(near -> e.isUnknownOption() || near.charAt(0) == word.charAt(0))
                .findFirst()
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
    }

    /** A word too many is a command that is not there if no command was named, and an argument that none asks for else. */
    private static String wrong(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            String word = unmatched.getUnmatched().get(0);
            return e.getCommandLine().getParent() == null
                    ? "there is no command '" + word + "'"
                    : "'" + word + "' is one argument too many";
        }
        return String.valueOf(e.getMessage());
    }

    private int complainOfFailure(Exception e, CommandLine command, ParseResult result) {
        if (e instanceof ReaderGone) {
            return ExitStatus.READER_GONE;
        }
        terminal.complain(e instanceof Refused refused ? refused.why() : "internal error: " + e);
        if (debug) {
            e.printStackTrace(terminal.err());
        }
        return ExitStatus.UNUSABLE;
    }

    /** Results that could not be written are no results. */
    private int flushed(int status) {
        boolean lost = terminal.out().checkError();
        if (lost) {
            terminal.complain("cannot write to standard output");
        }
        terminal.err().flush();
        return lost ? ExitStatus.UNUSABLE : status;
    }
}
