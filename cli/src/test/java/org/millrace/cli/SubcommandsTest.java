package org.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class SubcommandsTest {

    @Command(name = "millrace")
    private static final class Top {}

    @Test
    void putsTogetherOnlyWhatIsCalled() {
        assertThat(commands("-v", "inspect", "file", "head").getSubcommands()).containsOnlyKeys("inspect");
    }

    @Test
    void knowsAllCommandsForHelpAndForAWrongName() {
        int all = commands("help", "inspect").getSubcommands().size();
        assertThat(all).isGreaterThan(7);
        assertThat(commands("inspekt").getSubcommands()).hasSize(all);
        assertThat(commands().getSubcommands()).hasSize(all);
    }

    @Test
    void callsEachCommandWhatItCallsItself() {
        commands()
                .getSubcommands()
                .forEach((name, command) -> assertThat(command.getCommandName()).isEqualTo(name));
    }

    private static CommandLine commands(String... arguments) {
        CommandLine line = new CommandLine(new Top());
        Subcommands.add(line, arguments);
        return line;
    }
}
