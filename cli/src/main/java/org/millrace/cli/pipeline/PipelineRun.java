package org.millrace.cli.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;

/// What one run of the pipeline showed.
///
/// @param threads     worker threads
/// @param rows        rows of the input
/// @param from        when it started, seconds of the memory trace
/// @param to          when it ended
/// @param peak        the most resident bytes while it ran; 0 where the system does not tell
/// @param fingerprint the hash of the result's rows in order
/// @param warmup      whether it ran only to get the program warm
public record PipelineRun(
        int threads, long rows, double from, double to, long peak, String fingerprint, boolean warmup) {

    /// How long it took.
    public double seconds() {
        return to - from;
    }

    /// The number of threads, with a unit.
    public String label() {
        return threads + (threads == 1 ? " thread" : " threads");
    }

    /// The run as JSON.
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("threads", threads);
        json.put("rows", rows);
        json.put("seconds", rounded(seconds()));
        json.put("rows_per_second", Math.round(rows / seconds()));
        json.put("peak_resident_bytes", peak);
        json.put("fingerprint", fingerprint);
        return json;
    }

    static double rounded(double number) {
        return Math.rint(number * 1e4) / 1e4;
    }
}
