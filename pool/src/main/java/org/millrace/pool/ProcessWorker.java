package org.millrace.pool;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.MillraceException;
import org.millrace.errors.ResourceException;

/// Works in a process of its own, which is started when it is first needed and again after it had to be ended.
final class ProcessWorker implements Worker {

    private static final long PATIENCE_SECONDS = 2;

    private final List<String> command;

    // Belong to the thread that works; the process is also read by whoever aborts it.
    private @Nullable Link link;
    private volatile @Nullable Process process;

    /// A process and the pipes to it.
    private record Link(Process process, Frames frames, LastLines errors) {}

    /// The function that the process knows; belongs to the thread that works.
    private @Nullable WorkerFunction<?, ?> known;

    ProcessWorker(List<String> command) {
        this.command = command;
    }

    @Override
    public @Nullable Object run(WorkerFunction<?, ?> function, Object chunk, BooleanSupplier cancelled)
            throws Exception {
        byte[] packed = Parcels.pack(chunk, "chunk");
        byte[] packedFunction = function.equals(known) && link != null ? null : Parcels.pack(function, "function");
        Link current = link == null ? start(cancelled) : link;
        Frames.Frame answer;
        try {
            if (packedFunction != null) {
                current.frames.write(Frames.Kind.FUNCTION, packedFunction);
                known = function;
            }
            current.frames.write(Frames.Kind.CHUNK, packed);
            answer = current.frames.read();
        } catch (IOException e) {
            throw gone(current, e);
        }
        if (answer == null) {
            throw gone(current, null);
        }
        if (answer.kind() == Frames.Kind.FAILURE) {
            throw WorkerProcess.restored(answer.bytes());
        }
        return Parcels.unpack(answer.bytes(), "result");
    }

    private Link start(BooleanSupplier cancelled) {
        Process started;
        try {
            started = new ProcessBuilder(command).start();
        } catch (IOException e) {
            throw new ResourceException("No worker process can be started: " + e.getMessage() + ".", e);
        }
        process = started;
        Link fresh = new Link(
                started,
                new Frames(started.getInputStream(), started.getOutputStream()),
                new LastLines(started.getErrorStream(), "millrace-worker-errors-" + started.pid()));
        link = fresh;
        // Whoever cancelled before this process was known could not end it.
        if (cancelled.getAsBoolean()) {
            started.destroyForcibly();
        }
        try {
            Frames.Frame first = fresh.frames.read();
            if (first == null || first.kind() != Frames.Kind.READY) {
                throw gone(fresh, null);
            }
        } catch (IOException e) {
            throw gone(fresh, e);
        }
        return fresh;
    }

    /// The error for a process that ended, or that no longer speaks as it should.
    private MillraceException gone(Link lost, @Nullable IOException cause) {
        end(lost, PATIENCE_SECONDS);
        String said = lost.errors.text();
        return new ResourceException(
                "The worker process " + lost.process.pid() + " " + ending(lost.process) + "."
                        + (said.isEmpty() ? "" : " It said last:\n" + said),
                cause);
    }

    /// Exit codes above 128 are signals.
    private static String ending(Process ended) {
        if (ended.isAlive()) {
            return "does not answer";
        }
        int code = ended.exitValue();
        return code > 128 ? "was ended by signal " + (code - 128) : "ended with exit code " + code;
    }

    @Override
    public void abort() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
        }
    }

    @Override
    public void close() {
        Link current = link;
        if (current != null) {
            end(current, PATIENCE_SECONDS);
        }
    }

    /// Ends a process: first by the end of its input, after some time by force.
    private void end(Link ending, long seconds) {
        link = null;
        known = null;
        boolean interrupted = Thread.interrupted();
        try {
            ending.process.getOutputStream().close();
        } catch (IOException _) {
            // It is gone already.
        }
        try {
            if (!ending.process.waitFor(seconds, TimeUnit.SECONDS)) {
                ending.process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException _) {
            ending.process.destroyForcibly();
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
