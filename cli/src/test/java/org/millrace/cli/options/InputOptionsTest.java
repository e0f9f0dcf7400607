package org.millrace.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.millrace.errors.QueryException;
import picocli.CommandLine;

class InputOptionsTest {

    private static InputOptions parse(String... arguments) {
        InputOptions options = new InputOptions();
        new CommandLine(CommandLine.Model.CommandSpec.create()
                        .addMixin("input", CommandLine.Model.CommandSpec.forAnnotatedObject(options)))
                .parseArgs(InputOptions.rewrite(arguments));
        return options;
    }

    @Test
    void optionsOfAFormatNameTheFormat() {
        InputOptions options = parse("--csv.delim=;", "--csv.null-string=a=b", "--output.delim=|");
        assertThat(options.format()).isEqualTo("csv");
        assertThat(options.values()).isEqualTo(Map.of("delim", ";", "null_string", "a=b"));
        assertThat(options.of("output")).isEqualTo(Map.of("delim", "|"));
    }

    @Test
    void withoutOptionsTheFormatIsFoundOut() {
        assertThat(parse().format()).isEmpty();
        assertThat(parse("--output.delim=|").format()).isEmpty();
    }

    @Test
    void twoFormatsAreOneTooMany() {
        InputOptions options = parse("--csv.delim=;", "--parquet.x=1");
        assertThatThrownBy(options::format).isInstanceOf(QueryException.class).hasMessageContaining("csv, parquet");
    }

    @Test
    void otherArgumentsStayAsTheyAre() {
        assertThat(InputOptions.rewrite("head", "--format=csv", "a.b=c", "--x.Y", "-n", "3"))
                .containsExactly("head", "--format=csv", "a.b=c", "--x.Y", "-n", "3");
    }
}
