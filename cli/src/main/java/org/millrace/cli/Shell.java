package org.millrace.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.millrace.cli.options.QueryOptions;
import org.millrace.cli.run.QueryRunner;
import org.millrace.cli.shell.Conversation;
import org.millrace.frame.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// SQL in a conversation.
@Command(
        addMethodSubcommands = false,
        name = "shell",
        description = {
            "Runs SQL as it is typed, up to a semicolon; .help lists further commands.",
            "Without a terminal it runs what standard input says, goes on after errors, and ends with the exit code of "
                    + "the first one."
        },
        mixinStandardHelpOptions = true)
final class Shell implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Files, directories or patterns that become tables called after them.")
    private List<String> files = List.of();

    @Mixin
    private QueryOptions options = new QueryOptions();

    @Override
    public Integer call() {
        try (Session session = options.session()) {
            Conversation conversation = new Conversation(session, new QueryRunner(options), Failures::inShell);
            conversation.open(files);
            return conversation.run();
        }
    }
}
