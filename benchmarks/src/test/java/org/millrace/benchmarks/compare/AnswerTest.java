package org.millrace.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerTest {

    @Test
    void theOrderOfRowsAndTheLastBitsDoNotMatter() {
        Answer left = new Answer(List.of(List.of("a", 1L, 0.1 + 0.2), List.of("b", 2L, 1e12)));
        Answer right = new Answer(List.of(List.of("b", BigInteger.TWO, 1e12 + 1e-3), List.of("a", 1, 0.3)));
        assertThat(left.difference(right)).isNull();
    }

    @Test
    void differencesAreNamed() {
        Answer left = new Answer(List.of(List.of("a", 1.0)));
        assertThat(left.difference(new Answer(List.of(List.of("a", 1.000001))))).contains("1.000001");
        assertThat(left.difference(new Answer(List.of(List.of("b", 1.0))))).contains("b");
        assertThat(left.difference(new Answer(List.of()))).contains("1 rows against 0");
    }

    @Test
    void theJsonOfPeersIsRead() {
        assertThat(JsonReader.object(
                        "{\"millis\": 1.5e2, \"rows\": [[\"a\\u00e4\\\"\", null, -3], []], \"ok\": true, \"no\": {}}"))
                .isEqualTo(Map.of(
                        "millis",
                        150.0,
                        "rows",
                        List.of(Arrays.asList("aä\"", null, -3L), List.of()),
                        "ok",
                        true,
                        "no",
                        Map.of()));
    }
}
