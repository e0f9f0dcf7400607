package org.millrace.generators;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.millrace.vectors.Bits;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;

/// Events that an instrument with 16 detectors records, one a millisecond from 2024-01-01 on: a resonance at 91.2 on a
/// falling background, as particle physics sees it. Made for binning: positions and energy have known shapes.
///
/// | column | type | values |
/// |---|---|---|
/// | `time` | timestamp | 2024-01-01 00:00:00 and a millisecond more for each row |
/// | `run` | int32 | 1 and one more for each million rows |
/// | `detector` | string | D01 to D16 |
/// | `x`, `y` | double | normal, standard deviations 10 and 4: where the event was |
/// | `energy` | double | one in ten normal around 91.2 with standard deviation 2.5, else exponential with mean 40; one
/// in 200 missing |
/// | `temperature` | double | 293.15 with a daily swing of 0.5 and normal noise of 0.05 |
/// | `hits` | int32 | 0 to 31, geometric with parameter 1/2 |
final class Measurements {

    private static final double MILLISECONDS_A_DAY = 86_400_000;
    private static final List<String> DETECTORS = java.util.stream.IntStream.rangeClosed(1, 16)
            .mapToObj(i -> (i < 10 ? "D0" : "D") + i)
            .toList();

    private Measurements() {}

    static List<GeneratedColumn> columns(long seed) {
        long start = LocalDateTime.of(2024, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC) * 1_000_000;
        CounterRandom detector = CounterRandom.of(seed, 2);
        CounterRandom hits = CounterRandom.of(seed, 9);
        return List.of(
                Columns.longs("time", PrimitiveType.TIMESTAMP, row -> start + row * 1000),
                Columns.ints("run", row -> 1 + row / 1_000_000),
                Columns.choices("detector", DETECTORS, row -> detector.below(row, DETECTORS.size())),
                normal("x", 10, CounterRandom.of(seed, 3)),
                normal("y", 4, CounterRandom.of(seed, 4)),
                energy(CounterRandom.of(seed, 5), CounterRandom.of(seed, 6), CounterRandom.of(seed, 7)),
                temperature(CounterRandom.of(seed, 8)),
                Columns.ints("hits", row -> Long.numberOfTrailingZeros(hits.bits(row) | 1L << 31)));
    }

    private static GeneratedColumn normal(String name, double deviation, CounterRandom random) {
        return Columns.doubles(name, row -> deviation * normal(random, row));
    }

    private static double normal(CounterRandom random, long row) {
        return NormalDistribution.quantile(random.unit(row) + 0x1p-54);
    }

    private static GeneratedColumn temperature(CounterRandom random) {
        return Columns.doubles(
                "temperature",
                row -> 293.15
                        + 0.5 * StrictMath.sin(2 * Math.PI * (row / MILLISECONDS_A_DAY))
                        + 0.05 * normal(random, row));
    }

    private static GeneratedColumn energy(CounterRandom kind, CounterRandom value, CounterRandom dead) {
        return new GeneratedColumn(new Field("energy", PrimitiveType.DOUBLE, true), capacity -> {
            double[] values = new double[capacity];
            long[] validity = new long[Bits.words(capacity)];
            return (first, count) -> {
                for (int i = 0; i < count; i++) {
                    long row = first + i;
                    boolean signal = kind.below(row, 10) == 0;
                    values[i] = signal ? 91.2 + 2.5 * normal(value, row) : -40 * StrictMath.log1p(-value.unit(row));
                    Bits.put(validity, i, dead.below(row, 200) != 0);
                }
                return new DoubleVector(PrimitiveType.DOUBLE, values, count, validity);
            };
        });
    }
}
