package org.millrace.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.millrace.errors.QueryException;

class VectorBuilderTest {

    static Stream<Arguments> columns() {
        return Stream.of(
                Arguments.of("boolean", Arrays.asList(true, null, false)),
                Arguments.of("int8", Arrays.asList((byte) -128, null, (byte) 127)),
                Arguments.of("int16", Arrays.asList((short) -5, null)),
                Arguments.of("int32", Arrays.asList(Integer.MIN_VALUE, null, 7)),
                Arguments.of("int64", Arrays.asList(Long.MIN_VALUE, null, Long.MAX_VALUE)),
                Arguments.of("float", Arrays.asList(0.1f, null, Float.NaN)),
                Arguments.of("double", Arrays.asList(-0.0, null, Double.POSITIVE_INFINITY)),
                Arguments.of("decimal(10,2)", Arrays.asList(new BigDecimal("-1.25"), null)),
                Arguments.of("decimal(38,4)", Arrays.asList(new BigDecimal("-12345678901234567890123.2500"), null)),
                Arguments.of("string", Arrays.asList("", null, "åß€")),
                Arguments.of("date", Arrays.asList(LocalDate.of(1900, 1, 1), null)),
                Arguments.of("time", Arrays.asList(LocalTime.of(23, 59, 59, 999_999_000), null)),
                Arguments.of("timestamp", Arrays.asList(LocalDateTime.of(1969, 12, 31, 23, 59, 59, 1000), null)),
                Arguments.of("timestamptz", Arrays.asList(Instant.parse("2020-02-29T12:00:00.5Z"), null)),
                Arguments.of("list<int32>", Arrays.asList(List.of(1, 2), null, List.of(), Arrays.asList(3, null))),
                Arguments.of("struct<a: int32>", Arrays.asList(Map.of("a", 1), null)));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void whatGoesInComesOut(String type, List<Object> values) {
        Vector vector = VectorBuilder.of(TypeNames.parse(type), values);

        List<Object> seen = new ArrayList<>();
        for (int i = 0; i < vector.length(); i++) {
            seen.add(Values.at(vector, i));
        }
        assertThat(seen).isEqualTo(values);
    }

    @Test
    void aValueThatDoesNotFitIsAnErrorThatNamesIt() {
        assertThatThrownBy(() -> VectorBuilder.of(PrimitiveType.INT8, List.of(128)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("128")
                .hasMessageContaining("int8");
        assertThatThrownBy(() -> VectorBuilder.of(PrimitiveType.INT32, List.of("x")))
                .isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> VectorBuilder.of(new DecimalType(4, 1), List.of(new BigDecimal("1.25"))))
                .isInstanceOf(QueryException.class);
    }
}
