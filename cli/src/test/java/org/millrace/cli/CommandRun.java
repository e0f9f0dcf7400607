package org.millrace.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// What a command line printed and how it ended, run in this process. Tests that use it run one at a time.
record CommandRun(int exit, String output, String errors) {

    static synchronized CommandRun of(String... arguments) {
        PrintStream output = System.out;
        PrintStream errors = System.err;
        ByteArrayOutputStream outputBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errorBytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(outputBytes, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(errorBytes, true, StandardCharsets.UTF_8));
            int exit = Main.run(arguments);
            return new CommandRun(
                    exit, outputBytes.toString(StandardCharsets.UTF_8), errorBytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(output);
            System.setErr(errors);
        }
    }
}
