package org.millrace.checks.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.millrace.errors.ResourceException;
import org.millrace.frame.Session;

/// A result that does not fit into a small heap is an error that says what to do, and the next query runs.
class CollectTest {

    @Test
    void aResultThatIsTooLargeIsRefusedBeforeTheHeapIsFull() throws Exception {
        ChildJvm.Ended ended = ChildJvm.run(Collecting.class, List.of("-Xmx96m", "-XX:+UseSerialGC"));
        assertThat(ended.exit()).as(ended.text()).isZero();
        assertThat(ended.text())
                .startsWith("The result is too large to be collected: its first ")
                .contains("Take the rows as a stream or write them to a file")
                .endsWith(Collecting.ROWS + "\n");
    }

    /// Collects more rows than the heap takes, and then counts them.
    static final class Collecting {

        static final long ROWS = 5_000_000;

        private Collecting() {}

        public static void main(String[] arguments) {
            Map<String, String> options = Map.of("rows", Long.toString(ROWS));
            try (Session session = Session.builder().threads(2).build()) {
                try {
                    session.scan(List.of("sales"), "generator", options).collect();
                } catch (ResourceException refused) {
                    System.out.println(refused.getMessage());
                }
                long rows = 0;
                try (var stream = session.scan(List.of("sales"), "generator", options).stream()) {
                    while (stream.hasNext()) {
                        rows += stream.next().rows();
                    }
                }
                System.out.println(rows);
            }
        }
    }
}
