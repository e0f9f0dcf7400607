package org.millrace.cli.pipeline;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.millrace.cli.print.JsonText;

/// What all runs of the pipeline showed together.
///
/// @param files  how many files the input has
/// @param bytes  how large they are
/// @param memory bytes of `--memory`
/// @param runs   all runs in order
public record PipelineMetrics(int files, long bytes, long memory, List<PipelineRun> runs) {

    /// Copies the list.
    public PipelineMetrics {
        runs = List.copyOf(runs);
    }

    /// The middle one of the measured runs with so many threads, by time.
    public PipelineRun median(int threads) {
        List<PipelineRun> sorted = runs.stream()
                .filter(run -> run.threads() == threads && !run.warmup())
                .sorted(Comparator.comparingDouble(PipelineRun::seconds))
                .toList();
        return sorted.get(sorted.size() / 2);
    }

    /// The medians, that of the fewest threads first.
    public List<PipelineRun> medians() {
        return runs.stream()
                .map(PipelineRun::threads)
                .distinct()
                .sorted()
                .map(this::median)
                .toList();
    }

    /// How many times faster the most threads are than one.
    public double speedUp() {
        return medians().getFirst().seconds() / medians().getLast().seconds();
    }

    /// Whether all runs gave the same rows.
    public boolean identical() {
        return runs.stream().map(PipelineRun::fingerprint).distinct().count() == 1;
    }

    /// The metrics as JSON.
    public String json() {
        PipelineRun best = medians().getLast();
        Map<String, Object> json = new LinkedHashMap<>(best.json());
        json.put("speed_up", PipelineRun.rounded(speedUp()));
        json.put("identical_results", identical());
        json.put("input", Map.of("files", files, "bytes", bytes));
        json.put("memory_limit_bytes", memory);
        json.put("processors", Runtime.getRuntime().availableProcessors());
        json.put("java", Runtime.version().toString());
        json.put("by_threads", medians().stream().map(PipelineRun::json).toList());
        json.put(
                "runs",
                runs.stream()
                        .filter(run -> !run.warmup())
                        .map(PipelineRun::json)
                        .toList());
        return JsonText.indented(json);
    }
}
