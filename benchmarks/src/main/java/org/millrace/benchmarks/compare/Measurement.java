package org.millrace.benchmarks.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The times of all engines on one workload.
final class Measurement {

    private final Workload workload;
    private final Map<String, List<Double>> millis = new LinkedHashMap<>();
    private @Nullable String disagreement;

    Measurement(Workload workload) {
        this.workload = workload;
    }

    Workload workload() {
        return workload;
    }

    void add(String contender, double time) {
        millis.computeIfAbsent(contender, _ -> new ArrayList<>()).add(time);
    }

    /// Notes that an engine gave another answer than Millrace.
    void disagree(String contender, String difference) {
        disagreement = contender + " gave another answer: " + difference;
    }

    /// Who gave which other answer; null where all agree.
    @Nullable
    String disagreement() {
        return disagreement;
    }

    /// The median of an engine's times; empty where it did not run.
    Optional<Double> median(String contender) {
        List<Double> times = millis.getOrDefault(contender, List.of());
        if (times.isEmpty()) {
            return Optional.empty();
        }
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return Optional.of(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }

    /// The time of the fastest engine that is not Millrace, divided by the time of Millrace; empty where no other ran.
    Optional<Double> ratio() {
        return millis.keySet().stream()
                .filter(name -> !name.equals("Millrace"))
                .map(name -> median(name).orElseThrow())
                .min(Comparator.naturalOrder())
                .flatMap(best -> median("Millrace").map(own -> best / own));
    }
}
