package org.millrace.benchmarks.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.ResourceException;

/// An engine in a Python process that stays alive between runs, so that it is as warm as the others. It measures its
/// own time.
final class PythonContender implements Contender {

    private final String name;
    private final Set<String> workloads;
    private final Process process;
    private final Writer requests;
    private final BufferedReader answers;
    private final String version;

    private PythonContender(String name, Set<String> workloads, Process process) {
        this.name = name;
        this.workloads = workloads;
        this.process = process;
        requests = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
        version = String.valueOf(answer().get("version"));
    }

    /// Starts an engine; empty where Python does not have it.
    ///
    /// @param workloads the workloads that it is asked for; empty for all
    static Optional<Contender> start(
            String name, String engine, Set<String> workloads, String python, int threads, SalesData data) {
        try {
            return Optional.of(new PythonContender(name, workloads, process(engine, python, threads, data, null)));
        } catch (IOException | ResourceException missing) {
            return Optional.empty();
        }
    }

    /// Starts a process of an engine: for one workload, or to wait for requests.
    static Process process(String engine, String python, int threads, SalesData data, @Nullable String workload)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                python,
                script().toString(),
                engine,
                data.csv().toString(),
                data.parquet().toString(),
                data.output().toString()));
        if (workload != null) {
            command.add(workload);
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("POLARS_MAX_THREADS", "" + threads);
        builder.environment().put("PEER_THREADS", "" + threads);
        builder.environment().put("OMP_NUM_THREADS", "" + threads);
        return builder.start();
    }

    private static Path script() {
        try (InputStream source =
                Objects.requireNonNull(PythonContender.class.getResourceAsStream("peers.py"), "peers.py")) {
            Path script = Files.createTempFile("millrace-peers", ".py");
            Files.write(script, source.readAllBytes());
            script.toFile().deleteOnExit();
            return script;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public boolean does(Workload workload) {
        return workloads.isEmpty() || workloads.contains(workload.id());
    }

    @Override
    public Outcome run(Workload workload) {
        try {
            requests.write(workload.id() + "\n");
            requests.flush();
        } catch (IOException e) {
            throw ended(e);
        }
        Map<String, @Nullable Object> answer = answer();
        double millis = ((Number) Objects.requireNonNull(answer.get("millis"))).doubleValue();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Object row : (List<?>) Objects.requireNonNull(answer.get("rows"))) {
            rows.add(new ArrayList<>((List<?>) Objects.requireNonNull(row)));
        }
        return new Outcome(millis, new Answer(rows));
    }

    private Map<String, @Nullable Object> answer() {
        try {
            String line = answers.readLine();
            if (line == null) {
                throw ended(null);
            }
            return JsonReader.object(line);
        } catch (IOException e) {
            throw ended(e);
        }
    }

    private ResourceException ended(@Nullable IOException cause) {
        return new ResourceException("The process of " + name + " ended.", cause);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
