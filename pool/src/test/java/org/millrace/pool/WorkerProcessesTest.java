package org.millrace.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.millrace.errors.QueryException;
import org.millrace.errors.ResourceException;

/// Worker processes die without taking anything with them, and none is left behind.
class WorkerProcessesTest {

    private static WorkerPool pool() {
        return WorkerPool.builder()
                .processes(2)
                .jvmOptions("-Xmx48m", "-XX:TieredStopAtLevel=1")
                .build();
    }

    private static long ownPid() {
        return ProcessHandle.current().pid();
    }

    @Test
    void workIsDoneInOtherProcesses() {
        try (WorkerPool pool = pool()) {
            List<Long> pids = pool.map(List.of(1, 2, 3, 4), _ -> {
                Thread.sleep(50);
                return ownPid();
            });
            assertThat(pids).doesNotContain(ownPid());
            assertThat(pids.stream().distinct().count()).isEqualTo(2);
            pool.close();
            assertThat(pids)
                    .allSatisfy(pid -> assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive))
                            .isEmpty());
        }
    }

    @Test
    void aKilledProcessIsAnErrorThatNamesTheChunk() {
        try (WorkerPool pool = pool()) {
            assertThatThrownBy(() -> pool.map(List.of("a", "b", "c"), chunk -> {
                        if (chunk.equals("b")) {
                            System.err.println("about to go");
                            System.err.flush();
                            new ProcessBuilder("kill", "-9", String.valueOf(ownPid()))
                                    .start()
                                    .waitFor();
                            Thread.sleep(60_000);
                        }
                        return chunk;
                    }))
                    .isInstanceOf(ResourceException.class)
                    .hasMessageContaining("chunk 1 (b)")
                    .hasMessageContaining("was ended by signal 9")
                    .hasMessageContaining("about to go");
            assertThat(pool.map(List.of("d"), chunk -> chunk)).containsExactly("d");
        }
    }

    @Test
    void anExitIsAnErrorThatNamesTheChunk() {
        try (WorkerPool pool = pool()) {
            assertThatThrownBy(() -> pool.map(List.of(0, 1, 2), chunk -> {
                        if (chunk == 2) {
                            System.out.println("printed to standard output");
                            System.exit(42);
                        }
                        return chunk;
                    }))
                    .isInstanceOf(ResourceException.class)
                    .hasMessageContaining("chunk 2 (2)")
                    .hasMessageContaining("ended with exit code 42")
                    .hasMessageContaining("printed to standard output");
        }
    }

    @Test
    void aProcessOutOfMemoryIsAnErrorThatNamesTheChunk() {
        try (WorkerPool pool = pool()) {
            assertThatThrownBy(() -> pool.map(List.of(0, 1), chunk -> {
                        List<long[]> hoard = new ArrayList<>();
                        while (chunk == 1) {
                            hoard.add(new long[1 << 17]);
                        }
                        return hoard.size();
                    }))
                    .isInstanceOf(ResourceException.class)
                    .hasMessageContaining("chunk 1 (1)")
                    .hasMessageContaining("java.lang.OutOfMemoryError");
        }
    }

    @Test
    void whatCannotBeSentIsSaid() {
        Object lock = new Object();
        try (WorkerPool pool = pool()) {
            assertThatThrownBy(() -> pool.map(List.of(1), chunk -> chunk + lock.hashCode()))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("function cannot be sent to another process: the class java.lang.Object");
            assertThatThrownBy(() -> pool.map(List.of(1), _ -> new Object().hashCode() > 0 ? new Thread() : null))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("chunk 0 (1)")
                    .hasMessageContaining("result cannot be sent to another process: the class java.lang.Thread");
            assertThat(pool.map(List.of(3), chunk -> chunk)).containsExactly(3);
        }
    }

    @Test
    void aProcessThatCannotStartSaysWhy() {
        try (WorkerPool pool = WorkerPool.builder()
                .processes(1)
                .jvmOptions("-XX:NoSuchOption=1")
                .build()) {
            assertThatThrownBy(() -> pool.map(List.of(1), chunk -> chunk))
                    .isInstanceOf(ResourceException.class)
                    .hasMessageContaining("NoSuchOption");
        }
    }

    /// Starts worker processes, prints their ids and waits to be killed.
    static final class Parent {

        public static void main(String[] arguments) {
            WorkerPool pool = pool();
            List<Long> pids = pool.map(List.of(1, 2, 3, 4), _ -> {
                Thread.sleep(100);
                return ownPid();
            });
            pids.stream().distinct().forEach(System.out::println);
            System.out.println("ready");
            pool.map(List.of(1, 2), _ -> {
                Thread.sleep(120_000);
                return 0;
            });
        }
    }

    @Test
    void processesEndWhenWhoStartedThemIsKilled() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<Long> pids = new ArrayList<>();
        try (BufferedReader lines = parent.inputReader()) {
            for (String line = lines.readLine(); line != null && !line.equals("ready"); line = lines.readLine()) {
                pids.add(Long.parseLong(line));
            }
            Thread.sleep(300);
            parent.destroyForcibly();
        }
        assertThat(pids).hasSize(2);
        for (long pid : pids) {
            ProcessHandle.of(pid)
                    .ifPresent(worker -> assertThat(worker.onExit().completeOnTimeout(null, 30, TimeUnit.SECONDS))
                            .as("the worker process %d", pid)
                            .succeedsWithin(40, TimeUnit.SECONDS)
                            .isNotNull());
        }
    }
}
