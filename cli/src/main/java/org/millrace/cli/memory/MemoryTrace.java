package org.millrace.cli.memory;

import java.util.ArrayList;
import java.util.List;

/// Samples resident memory while something runs.
public final class MemoryTrace implements AutoCloseable {

    private static final long INTERVAL_MILLIS = 10;

    private final long start = System.nanoTime();
    private final List<Sample> samples = new ArrayList<>();
    private final Thread thread;
    private volatile boolean running = true;

    /// Resident memory at a moment.
    ///
    /// @param seconds since the trace started
    /// @param bytes   resident then
    public record Sample(double seconds, long bytes) {}

    /// Starts to sample, every 10 milliseconds.
    public MemoryTrace() {
        thread = Thread.ofPlatform().daemon().name("millrace-memory-trace").start(this::sample);
    }

    private void sample() {
        while (running) {
            take();
            try {
                Thread.sleep(INTERVAL_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void take() {
        ResidentMemory.now().ifPresent(bytes -> {
            synchronized (samples) {
                samples.add(new Sample(seconds(), bytes));
            }
        });
    }

    /// Seconds since the trace started.
    public double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    /// What was sampled so far; nothing where the system does not tell.
    public List<Sample> samples() {
        synchronized (samples) {
            return List.copyOf(samples);
        }
    }

    @Override
    public void close() {
        running = false;
        thread.interrupt();
    }
}
