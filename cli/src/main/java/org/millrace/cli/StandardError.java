package org.millrace.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.Charset;

/// Gives standard error back to the program after the launcher kept it away from the JVM's start.
///
/// A JVM that starts with an incubating module says so on standard error, and no option of it switches that off. The
/// launcher therefore starts it with file descriptor 2 pointing nowhere and the real one as another number, which it
/// passes as the system property `millrace.stderr`. From [#restore()] on, `System.err` writes to that one. The
/// descriptor is taken over as it is: opening `/dev/fd/N` anew would have an own position in a file that standard
/// output shares, and is refused for sockets.
final class StandardError {

    private StandardError() {}

    /// Points `System.err` at the descriptor that the launcher named; does nothing when it named none.
    static void restore() {
        Integer number = Integer.getInteger("millrace.stderr");
        if (number == null) {
            return;
        }
        try {
            FileOutputStream output = new FileOutputStream(descriptor(number));
            System.setErr(new PrintStream(output, true, Charset.forName(System.getProperty("stderr.encoding"))));
        } catch (ReflectiveOperationException | RuntimeException failure) {
            throw new ExceptionInInitializerError(failure);
        }
    }

    /// Needs `--add-opens java.base/java.io=ALL-UNNAMED`, which the launcher gives together with the property.
    private static FileDescriptor descriptor(int number) throws ReflectiveOperationException {
        FileDescriptor descriptor = new FileDescriptor();
        Field field = FileDescriptor.class.getDeclaredField("fd");
        field.setAccessible(true);
        field.setInt(descriptor, number);
        return descriptor;
    }
}
