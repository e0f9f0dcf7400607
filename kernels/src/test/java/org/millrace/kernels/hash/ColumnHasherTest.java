package org.millrace.kernels.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Field;
import org.millrace.vectors.ListType;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

class ColumnHasherTest {

    private static long[] hash(Vector vector) {
        long[] hashes = new long[vector.length()];
        new ColumnHasher().hash(vector, vector.length(), hashes);
        return hashes;
    }

    private static Vector of(DataType type, Object... values) {
        return VectorBuilder.of(type, Arrays.asList(values));
    }

    @Test
    void equalNumbersHashEqualWhateverTheirWidth() {
        long[] longs = hash(of(PrimitiveType.INT64, 5L, -7L, null));
        assertThat(hash(of(PrimitiveType.INT8, (byte) 5, (byte) -7, null))).isEqualTo(longs);
        assertThat(hash(of(PrimitiveType.INT16, (short) 5, (short) -7, null))).isEqualTo(longs);
        assertThat(hash(of(PrimitiveType.INT32, 5, -7, null))).isEqualTo(longs);
        long[] narrow = hash(of(new DecimalType(9, 1), new BigDecimal("1.5"), new BigDecimal("-2.0")));
        assertThat(hash(of(new DecimalType(30, 1), new BigDecimal("1.5"), new BigDecimal("-2.0"))))
                .isEqualTo(narrow);
        assertThat(hash(of(PrimitiveType.FLOAT, 1.5f, -0.0f, Float.NaN)))
                .isEqualTo(hash(of(PrimitiveType.DOUBLE, 1.5, 0.0, Double.longBitsToDouble(0xfff8000000000123L))));
    }

    @Test
    void theShapeOfAVectorDoesNotMatter() {
        Vector entries = of(PrimitiveType.STRING, "a", "", "a longer text than eight bytes");
        long[] flat = hash(entries);
        DictionaryVector coded = new DictionaryVector(new int[] {2, 0, 0, 1}, entries, 4, new long[] {0b1011});
        assertThat(hash(coded)).containsExactly(flat[2], flat[0], Hash.NULL, flat[1]);
        assertThat(hash(new ConstantVector(of(PrimitiveType.STRING, ""), 2))).containsExactly(flat[1], flat[1]);
    }

    @Test
    void hashesStayWhatTheyAre() {
        // Spilled and stored partitions depend on these.
        assertThat(hash(of(PrimitiveType.INT64, 0L, 1L))).containsExactly(-2152535657050944081L, -7995527694508729151L);
        assertThat(hash(of(PrimitiveType.STRING, "millrace", "a longer text")))
                .containsExactly(-800267438789440280L, 3216124024966474230L);
    }

    @Test
    void neighboursHashApart() {
        Set<Long> seen = new HashSet<>();
        ListType lists = new ListType(new Field("element", PrimitiveType.INT32));
        for (long hash :
                hash(of(lists, List.of(), List.of(1), List.of(1, 1), List.of(0), Arrays.asList((Object) null)))) {
            seen.add(hash);
        }
        byte[] bytes = new byte[40];
        for (int length = 0; length < 40; length++) {
            seen.add(Hash.of(bytes, 0, length));
        }
        assertThat(seen).hasSize(45);
    }
}
