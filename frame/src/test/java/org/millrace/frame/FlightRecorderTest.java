package org.millrace.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.frame.Expressions.col;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlightRecorderTest {

    @TempDir
    private Path directory;

    @Test
    void aRecordingHasQueriesOperatorsAndTasks() throws Exception {
        Path file = directory.resolve("run.jfr");
        try (Recording recording = new Recording();
                Session session = Session.builder().threads(2).build()) {
            for (String name : List.of("Query", "Operator", "Task")) {
                recording.enable("org.millrace." + name).withoutThreshold();
            }
            recording.start();
            Frame rows = session.fromColumns(
                    Map.of("n", IntStream.range(0, 100).boxed().toList()));
            rows.groupBy(col("n").mod(4).as("k")).agg(col("n").sum()).collect();
            recording.stop();
            recording.dump(file);
        }
        List<RecordedEvent> events = RecordingFile.readAllEvents(file);
        RecordedEvent query = only(events, "org.millrace.Query", "");
        assertThat(query.getString("outcome")).isEqualTo("finished");
        assertThat(query.getInt("threads")).isEqualTo(2);
        assertThat(only(events, "org.millrace.Operator", "HashAggregate").getLong("rows"))
                .isEqualTo(4);
        assertThat(only(events, "org.millrace.Operator", "Values").getLong("rows"))
                .isEqualTo(100);
        assertThat(only(events, "org.millrace.Task", "HashAggregate").getDuration())
                .isPositive();
    }

    private static RecordedEvent only(List<RecordedEvent> events, String type, String operator) {
        return events.stream()
                .filter(event -> event.getEventType().getName().equals(type))
                .filter(event -> event.getString("operator").startsWith(operator))
                .findFirst()
                .orElseThrow();
    }
}
