package org.millrace.csv.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.millrace.csv.dialect.Dialect;
import org.millrace.csv.dialect.RaggedRows;
import org.millrace.csv.dialect.RecordAutomaton;

/// Where the fast indexer does not give up, it finds what the exact one finds.
class IndexersTest {

    private static final int PADDING = 64;
    private static final List<String> PIECES =
            List.of("a", "bc", ",", ",", "\n", "\"", "\"\"", "\r\n", "\",\"", "\"\n\"");

    private final RecordProblems none = new RecordProblems() {
        @Override
        public boolean ragged(int start, int end, int fields) {
            return true;
        }

        @Override
        public void unclosed(int start) {}
    };

    @Test
    void bothFindTheSameFieldsInRandomTexts() {
        Random random = new Random(5);
        int compared = 0;
        for (int i = 0; i < 300_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(8); k >= 0; k--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            compared += compare(text.toString(), 1 + random.nextInt(3)) ? 1 : 0;
        }
        assertThat(compared).isGreaterThan(3_000);
    }

    @Test
    void bothFindTheSameFieldsInLongRegularTexts() {
        Random random = new Random(6);
        int compared = 0;
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int r = random.nextInt(2000); r >= 0; r--) {
                text.append(field(random))
                        .append(',')
                        .append(field(random))
                        .append(',')
                        .append(field(random));
                text.append(random.nextInt(4) == 0 ? "\r\n" : "\n");
            }
            compared += compare(text.toString(), 3) ? 1 : 0;
        }
        assertThat(compared).isEqualTo(300);
    }

    private static String field(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> "\"" + "x,\n\"\"".repeat(random.nextInt(20)) + "\"";
            case 1 -> "";
            default -> "v".repeat(random.nextInt(40));
        };
    }

    private boolean compare(String text, int columns) {
        byte[] spelled = text.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[spelled.length + 2 * PADDING];
        System.arraycopy(spelled, 0, bytes, PADDING, spelled.length);
        int to = PADDING + spelled.length;
        RecordIndex fast = new RecordIndex();
        if (!new FlatIndexer(Dialect.STANDARD, columns).index(bytes, PADDING, to, false, fast)) {
            return false;
        }
        RecordIndex exact = new RecordIndex();
        RecordAutomaton automaton = new RecordAutomaton(Dialect.STANDARD);
        new ExactIndexer(automaton, columns, RaggedRows.ERROR, none).index(bytes, PADDING, to, false, exact);
        assertThat(fields(fast, columns)).as(text).isEqualTo(fields(exact, columns));
        assertThat(fast.end()).as(text).isEqualTo(exact.end());
        return true;
    }

    private static List<String> fields(RecordIndex index, int columns) {
        List<String> fields = new ArrayList<>();
        for (int r = 0; r < index.records(); r++) {
            for (int c = 0; c < columns; c++) {
                int at = r * index.stride() + c;
                fields.add((index.bounds()[at] + 1) + "-" + index.bounds()[at + 1]);
            }
        }
        return fields;
    }
}
