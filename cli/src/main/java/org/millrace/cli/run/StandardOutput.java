package org.millrace.cli.run;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.ResourceException;

/// Standard output that tells a reader who has gone from a disk that is full: a [PrintStream] swallows both.
public final class StandardOutput extends OutputStream {

    private static final int BUFFER = 1 << 16;

    private static @Nullable StandardOutput installed;

    private final OutputStream target;
    private @Nullable IOException failure;

    private StandardOutput(OutputStream target) {
        this.target = target;
    }

    /// Makes `System.out` buffered, and UTF-8 whatever the terminal's settings are, so that no value is changed by
    /// printing it.
    public static void install() {
        StandardOutput output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        System.setOut(new PrintStream(new BufferedOutputStream(output, BUFFER), false, StandardCharsets.UTF_8));
        installed = output;
    }

    /// Writes what is buffered. Throws a [ClosedOutputException] where nobody reads any more, and a
    /// [ResourceException] where writing failed for another reason.
    public static void flush(PrintStream stream) {
        if (!stream.checkError()) {
            return;
        }
        StandardOutput output = installed;
        IOException cause = output == null ? null : output.failure;
        String reason = cause == null ? "" : String.valueOf(cause.getMessage());
        if (cause == null || reason.contains("Broken pipe")) {
            throw new ClosedOutputException();
        }
        throw new ResourceException("Cannot write to standard output: " + reason + ".", cause);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            target.write(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }
}
