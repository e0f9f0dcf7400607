package org.millrace.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.millrace.errors.QueryException;
import org.millrace.vectors.Batch;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.DoubleVector;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;
import org.millrace.vectors.TypeNames;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;
import org.millrace.vectors.fingerprint.Fingerprint;

/// Rows survive the way to another process, to the bit.
class ChunkTest {

    private static Chunk chunk() {
        Map<String, List<?>> columns = new LinkedHashMap<>();
        columns.put("boolean", Arrays.asList(true, null, false));
        columns.put("int8", Arrays.asList(1, null, -3));
        columns.put("int16", List.of(1, 2, -3));
        columns.put("int32", Arrays.asList(1, 2, null));
        columns.put("int64", List.of(1L << 40, -2L, 3L));
        columns.put("float", Arrays.asList(1.5f, null, Float.NaN));
        columns.put("double", Arrays.asList(-0.0, null, Double.POSITIVE_INFINITY));
        columns.put("string", Arrays.asList("", null, "żółw"));
        columns.put("binary", Arrays.asList(new byte[] {1, 2}, null, new byte[0]));
        columns.put("date", Arrays.asList(LocalDate.of(2020, 2, 29), null, LocalDate.EPOCH));
        columns.put("timestamp", Arrays.asList(LocalDateTime.of(2020, 1, 1, 1, 1), null, null));
        columns.put("decimal(10,2)", Arrays.asList(new BigDecimal("1.25"), null, new BigDecimal("-7.00")));
        columns.put("decimal(30,1)", Arrays.asList(new BigDecimal("12345678901234567890.5"), null, null));
        columns.put("list<string>", Arrays.asList(List.of("a", "b"), null, List.of()));
        columns.put("struct<x: int32, y: double>", Arrays.asList(Map.of("x", 1, "y", 2.5), null, Map.of("x", 2)));
        List<Field> fields = new ArrayList<>();
        List<Vector> vectors = new ArrayList<>();
        columns.forEach((type, values) -> {
            fields.add(new Field(type, TypeNames.parse(type)));
            vectors.add(VectorBuilder.of(TypeNames.parse(type), values));
        });
        Vector words = VectorBuilder.of(PrimitiveType.STRING, List.of("x", "y"));
        fields.add(new Field("encoded", PrimitiveType.STRING));
        vectors.add(new DictionaryVector(new int[] {1, 0, 1}, words, 3, new long[] {0b101}));
        fields.add(new Field("constant", PrimitiveType.DOUBLE, false));
        vectors.add(new ConstantVector(new DoubleVector(PrimitiveType.DOUBLE, new double[] {2.5}, 1), 3));
        return new Chunk(7, new Schema(fields), Batch.of(3, vectors));
    }

    private static String fingerprint(Chunk chunk) {
        Fingerprint print = new Fingerprint(chunk.schema());
        print.add(chunk.batch());
        return print.ordered();
    }

    @Test
    void everyTypeSurvivesTheWay() {
        Chunk before = chunk();
        Object after = Parcels.unpack(Parcels.pack(before, "chunk"), "chunk");
        assertThat(after).isInstanceOfSatisfying(Chunk.class, chunk -> {
            assertThat(chunk.number()).isEqualTo(7);
            assertThat(chunk.schema()).isEqualTo(before.schema());
            assertThat(fingerprint(chunk)).isEqualTo(fingerprint(before));
        });
    }

    @Test
    void damagedBytesAreRefused() {
        byte[] bytes = Parcels.pack(chunk(), "chunk");
        assertThatThrownBy(() -> Parcels.unpack(Arrays.copyOf(bytes, bytes.length - 9), "chunk"))
                .isInstanceOf(QueryException.class);
    }

    @Test
    void columnsAreGivenByName() {
        Chunk chunk = chunk();
        assertThat(chunk.longs("int64")).containsExactly(1L << 40, -2, 3);
        assertThat(chunk.doubles("double")).containsExactly(-0.0, Double.NaN, Double.POSITIVE_INFINITY);
        @Nullable List<Object> words = chunk.objects("encoded");
        assertThat(words).containsExactly("y", null, "y");
        assertThatThrownBy(() -> chunk.doubles("string")).hasMessageContaining("it is string");
        assertThatThrownBy(() -> chunk.doubles("prize")).hasMessageContaining("no column 'prize'");
    }
}
