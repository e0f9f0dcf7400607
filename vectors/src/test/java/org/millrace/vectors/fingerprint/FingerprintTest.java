package org.millrace.vectors.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.vectors.Batch;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.Field;
import org.millrace.vectors.FloatVector;
import org.millrace.vectors.IntVector;
import org.millrace.vectors.ListType;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Vector;

class FingerprintTest {

    private static Fingerprint of(List<String> names, Batch... batches) {
        Fingerprint fingerprint = new Fingerprint(new Schema(
                names.stream().map(name -> new Field(name, PrimitiveType.NULL)).toList()));
        for (Batch batch : batches) {
            fingerprint.add(batch);
        }
        return fingerprint;
    }

    private static Fingerprint of(Vector vector) {
        return of(List.of("a"), Batch.of(vector.length(), vector));
    }

    private static LongVector longs(long... values) {
        return new LongVector(PrimitiveType.INT64, values, values.length);
    }

    private static DoubleVector doubles(double... values) {
        return new DoubleVector(PrimitiveType.DOUBLE, values, values.length);
    }

    private static BytesVector strings(String... texts) {
        byte[] data = String.join("", texts).getBytes(StandardCharsets.UTF_8);
        int[] starts = new int[texts.length];
        int[] lengths = new int[texts.length];
        int end = 0;
        for (int i = 0; i < texts.length; i++) {
            starts[i] = end;
            lengths[i] = texts[i].getBytes(StandardCharsets.UTF_8).length;
            end += lengths[i];
        }
        return new BytesVector(PrimitiveType.STRING, data, starts, lengths, texts.length);
    }

    @Test
    void batchesDoNotMatterAndOrderDoes() {
        Fingerprint whole = of(longs(1, 2, 3));
        Fingerprint pieces = of(List.of("a"), Batch.of(1, longs(1)), Batch.of(0, longs()), Batch.of(2, longs(2, 3)));
        Fingerprint turned = of(longs(3, 2, 1));
        assertThat(pieces.ordered()).isEqualTo(whole.ordered()).hasSize(32);
        assertThat(turned.ordered()).isNotEqualTo(whole.ordered());
        assertThat(turned.unordered()).isEqualTo(whole.unordered()).isEqualTo(pieces.unordered());
        assertThat(of(longs(1, 2, 3, 3)).unordered()).isNotEqualTo(whole.unordered());
    }

    @Test
    void theOrderOfColumnsDoesNotMatterAndTheirNamesDo() {
        Batch batch = Batch.of(2, longs(1, 2), strings("x", "y"));
        Batch turned = Batch.of(2, strings("x", "y"), longs(1, 2));
        assertThat(of(List.of("a", "b"), batch).ordered())
                .isEqualTo(of(List.of("b", "a"), turned).ordered())
                .isNotEqualTo(of(List.of("a", "b"), turned).ordered());
        Batch twice = Batch.of(2, longs(1, 2), longs(5, 6));
        assertThat(of(List.of("a", "a"), twice).ordered())
                .isNotEqualTo(of(List.of("a", "a"), Batch.of(2, longs(5, 6), longs(1, 2)))
                        .ordered());
    }

    @Test
    void numbersHashByValue() {
        String whole = of(longs(3, -70_000)).ordered();
        assertThat(of(doubles(3.0, -70_000.0)).ordered()).isEqualTo(whole);
        assertThat(of(new IntVector(PrimitiveType.INT32, new int[] {3, -70_000}, 2))
                        .ordered())
                .isEqualTo(whole);
        assertThat(of(new LongVector(new DecimalType(9, 2), new long[] {300, -7_000_000}, 2))
                        .ordered())
                .isEqualTo(whole);
        String tenth = of(doubles(0.1)).ordered();
        assertThat(of(new FloatVector(PrimitiveType.FLOAT, new float[] {0.1f}, 1))
                        .ordered())
                .isEqualTo(tenth);
        assertThat(of(new LongVector(new DecimalType(5, 3), new long[] {100}, 1))
                        .ordered())
                .isEqualTo(tenth);
        assertThat(of(doubles(0.1f)).ordered()).isNotEqualTo(tenth);
        assertThat(of(doubles(-0.0)).ordered()).isNotEqualTo(of(doubles(0.0)).ordered());
        assertThat(of(doubles(1e300, Double.NaN, Double.POSITIVE_INFINITY)).ordered())
                .isNotEqualTo(
                        of(doubles(1e300, Double.NaN, Double.NEGATIVE_INFINITY)).ordered());
    }

    @Test
    void encodingsDoNotMatter() {
        String flat = of(strings("a", "b", "a", "a")).ordered();
        assertThat(of(new DictionaryVector(new int[] {1, 0, 1, 2}, strings("b", "a", "a"), 4))
                        .ordered())
                .isEqualTo(flat);
        assertThat(of(new ConstantVector(strings("a"), 3)).ordered())
                .isEqualTo(of(strings("a", "a", "a")).ordered());
        Batch selected = Batch.of(5, strings("z", "a", "b", "a", "a")).select(new int[] {1, 2, 3, 4}, 4);
        assertThat(of(List.of("a"), selected).ordered()).isEqualTo(flat);
    }

    @Test
    void missingValuesCount() {
        LongVector missing = new LongVector(PrimitiveType.INT64, new long[] {1, 99, 3}, 3, new long[] {0b101});
        LongVector other = new LongVector(PrimitiveType.INT64, new long[] {1, 77, 3}, 3, new long[] {0b101});
        assertThat(of(missing).ordered())
                .isEqualTo(of(other).ordered())
                .isNotEqualTo(of(longs(1, 99, 3)).ordered());
        assertThat(of(new ConstantVector(new LongVector(PrimitiveType.INT64, new long[1], 1, new long[1]), 2))
                        .ordered())
                .isEqualTo(of(new LongVector(PrimitiveType.INT64, new long[2], 2, new long[1]))
                        .ordered());
    }

    @Test
    void listsHashByElements() {
        ListType type = new ListType(new Field("element", PrimitiveType.INT64));
        Vector one = new ListVector(type, new int[] {0, 2}, new int[] {2, 1}, longs(1, 2, 3), 2);
        Vector same = new ListVector(type, new int[] {1, 0}, new int[] {2, 1}, longs(3, 1, 2), 2);
        Vector other = new ListVector(type, new int[] {0, 1}, new int[] {1, 2}, longs(1, 2, 3), 2);
        assertThat(of(one).ordered()).isEqualTo(of(same).ordered());
        assertThat(of(one).ordered()).isNotEqualTo(of(other).ordered());
    }
}
