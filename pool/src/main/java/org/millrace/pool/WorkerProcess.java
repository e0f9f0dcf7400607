package org.millrace.pool;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;

/// The main class of a worker process: takes a function and chunks from standard input and gives results on
/// standard output, one at a time. Not for people.
///
/// A thread of its own reads, so that the process ends at the end of standard input even while it works: whoever
/// started it is gone then.
public final class WorkerProcess {

    private static final int STARTER_IS_GONE = 0;
    private static final int BROKEN = 1;

    private final Frames frames;
    private final BlockingQueue<Frames.Frame> received = new LinkedBlockingQueue<>();

    private WorkerProcess(Frames frames) {
        this.frames = frames;
    }

    /// Works until the end of standard input.
    public static void main(String[] arguments) throws Exception {
        PrintStream messages = System.out;
        // What a function prints is no message.
        System.setOut(System.err);
        WorkerProcess process = new WorkerProcess(new Frames(System.in, messages));
        process.frames.write(Frames.Kind.READY, new byte[0]);
        Thread.ofPlatform().daemon().name("millrace-chunks").start(process::receive);
        process.work();
    }

    private void receive() {
        try {
            for (Frames.Frame frame = frames.read(); frame != null; frame = frames.read()) {
                received.add(frame);
            }
            Runtime.getRuntime().halt(STARTER_IS_GONE);
        } catch (IOException e) {
            System.err.println(e);
            Runtime.getRuntime().halt(BROKEN);
        }
    }

    private void work() throws InterruptedException, IOException {
        byte[] function = {};
        @Nullable WorkerFunction<Object, ?> known = null;
        while (true) {
            Frames.Frame frame = received.take();
            if (frame.kind() == Frames.Kind.FUNCTION) {
                function = frame.bytes();
                known = null;
                continue;
            }
            try {
                known = known == null ? function(function) : known;
                Object result = known.apply(Objects.requireNonNull(Parcels.unpack(frame.bytes(), "chunk")));
                frames.write(Frames.Kind.RESULT, Parcels.pack(result, "result"));
            } catch (OutOfMemoryError e) {
                throw e;
            } catch (Throwable e) {
                frames.write(Frames.Kind.FAILURE, stored(e));
            }
        }
    }

    @SuppressWarnings("unchecked") // The other side has packed a function for these chunks.
    private static WorkerFunction<Object, ?> function(byte[] bytes) {
        return Parcels.unpack(bytes, "function") instanceof WorkerFunction<?, ?> function
                ? (WorkerFunction<Object, ?>) function
                : refuse();
    }

    private static WorkerFunction<Object, ?> refuse() {
        throw new QueryException("What was sent is no function.");
    }

    private static byte[] stored(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(Failures.of(failure).ordinal());
            for (String text : new String[] {Failures.text(failure), trace.toString()}) {
                byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(encoded.length);
                out.write(encoded);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// The failure that another process has stored.
    static RemoteFailure restored(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Failures kind = Failures.values()[in.readInt()];
            String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
            return new RemoteFailure(kind, text, new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
        }
    }
}
