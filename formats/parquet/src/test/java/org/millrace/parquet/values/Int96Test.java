package org.millrace.parquet.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millrace.parquet.bytes.LittleEndian;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.encoding.PlainDecoder;
import org.millrace.parquet.metadata.PhysicalType;
import org.millrace.parquet.schema.LeafValue;
import org.millrace.vectors.PrimitiveType;

/// Timestamps of the type INT96 are exact or an error.
class Int96Test {

    private static final LeafValue INT96 =
            new LeafValue(PhysicalType.INT96, 12, PrimitiveType.TIMESTAMP, LeafValue.Conversion.INT96);

    @ParameterizedTest
    @CsvSource({
        "2440588, 0, 0",
        "2440587, 86399999999000, -1",
        "2460311, 45296123456000, 1704112496123456",
        "0, 0, -210866803200000000",
        "109192579, 14454775807000, 9223372036854775807",
    })
    void wholeMicrosecondsAreExact(int day, long nanos, long micros) {
        assertThat(decode(day, nanos)).isEqualTo(micros);
    }

    /// Spark writes the year 290000 as a day and nanoseconds below 0.
    @ParameterizedTest
    @CsvSource({"9089380393200000000", "9223372036854775807", "-9223372036854775808", "0", "-1"})
    void whatSparkWritesIsWhatItMeant(long micros) {
        long julian = micros + 2_440_588L * 86_400_000_000L;
        assertThat(decode((int) (julian / 86_400_000_000L), julian % 86_400_000_000L * 1000))
                .isEqualTo(micros);
    }

    @Test
    void whatHasNoMicrosecondsIsAnError() {
        assertThatThrownBy(() -> decode(Integer.MAX_VALUE, 0))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("day 2147483647");
        assertThatThrownBy(() -> decode(Integer.MIN_VALUE, 0)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> decode(2_440_588, 1)).isInstanceOf(MalformedException.class);
    }

    private static long decode(int day, long nanos) {
        byte[] stored = new byte[12];
        LittleEndian.put64(stored, 0, nanos);
        LittleEndian.put32(stored, 8, day);
        PlainDecoder decoder = new PlainDecoder(12);
        decoder.start(stored, 0, 12, 1);
        long[] out = new long[1];
        LongSource.of(INT96).decode(decoder, out, 0, 1);
        return out[0];
    }
}
