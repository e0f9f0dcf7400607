package org.millrace.engine.operator;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.expression.CompiledExpression;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Bits;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Field;
import org.millrace.vectors.ListType;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;
import org.millrace.vectors.StructType;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// A table for tests with awkward values in columns of many types: missing values, NaN, both zeros, extremes, ties,
/// long common prefixes, dictionaries that change from piece to piece.
public final class RandomTable {

    private static final DataType DECIMAL = new DecimalType(38, 2);
    private static final DataType LIST = new ListType(new Field("element", PrimitiveType.STRING));
    private static final DataType STRUCT = new StructType(List.of(new Field("a", PrimitiveType.INT16)));

    public static final Schema SCHEMA = Schema.of(
            new Field("number", PrimitiveType.INT64),
            new Field("real", PrimitiveType.DOUBLE),
            new Field("text", PrimitiveType.STRING),
            new Field("category", PrimitiveType.STRING),
            new Field("flag", PrimitiveType.BOOLEAN),
            new Field("small", PrimitiveType.INT32),
            new Field("money", DECIMAL),
            new Field("single", PrimitiveType.FLOAT),
            new Field("row", PrimitiveType.INT32, false),
            new Field("words", LIST),
            new Field("part", STRUCT));

    private final Random random;
    private int row;

    private RandomTable(long seed) {
        this.random = new Random(seed);
    }

    /// A scan of `pieces` pieces of up to `rows` rows.
    public static PieceScan scan(long seed, int pieces, int rows) {
        return new PieceScan(SCHEMA, batches(seed, pieces, rows));
    }

    /// A table of `pieces` morsels of up to `rows` rows.
    public static MemoryTable table(long seed, int pieces, int rows) {
        return new MemoryTable(SCHEMA, batches(seed, pieces, rows));
    }

    private static List<Batch> batches(long seed, int pieces, int rows) {
        RandomTable table = new RandomTable(seed);
        List<Batch> batches = new ArrayList<>();
        for (int piece = 0; piece < pieces; piece++) {
            batches.add(table.batch(table.random.nextInt(rows + 1)));
        }
        return batches;
    }

    /// An expression that is a column.
    public static CompiledExpression column(int index) {
        DataType type = SCHEMA.field(index).type();
        return Numbers.expression(type, batch -> batch.column(index));
    }

    private Batch batch(int rows) {
        return Batch.of(
                rows,
                values(0, rows, this::number),
                values(1, rows, this::real),
                values(2, rows, this::text),
                category(rows),
                values(4, rows, random::nextBoolean),
                values(5, rows, () -> random.nextInt(5)),
                values(6, rows, () -> new BigDecimal(new BigInteger(random.nextInt(1, 100), random), 2).negate()),
                values(7, rows, () -> (float) random.nextGaussian()),
                VectorBuilder.of(
                        PrimitiveType.INT32,
                        java.util.stream.IntStream.range(0, rows)
                                .mapToObj(i -> row++)
                                .toList()),
                values(9, rows, () -> Collections.nCopies(random.nextInt(3), "w" + random.nextInt(9))),
                values(10, rows, this::struct));
    }

    private Vector values(int column, int rows, Supplier<@Nullable Object> value) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            values.add(random.nextInt(8) == 0 ? null : value.get());
        }
        return VectorBuilder.of(SCHEMA.field(column).type(), values);
    }

    private Object number() {
        long[] special = {Long.MIN_VALUE, Long.MAX_VALUE, 0, -1, 1L << 40};
        return random.nextBoolean() ? special[random.nextInt(special.length)] : random.nextLong(100);
    }

    private Object real() {
        double[] special = {Double.NaN, -0.0, 0.0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.MIN_VALUE
        };
        return random.nextBoolean() ? special[random.nextInt(special.length)] : random.nextGaussian();
    }

    private Object text() {
        String prefix = List.of("", "a", "https://www.example.org/", "\0", "é").get(random.nextInt(5));
        return prefix + "b".repeat(random.nextInt(9)) + (random.nextBoolean() ? "" : random.nextInt(20));
    }

    private Map<String, @Nullable Object> struct() {
        Map<String, @Nullable Object> struct = new LinkedHashMap<>();
        struct.put("a", random.nextBoolean() ? null : (short) random.nextInt(100));
        return struct;
    }

    private Vector category(int rows) {
        List<String> names = new ArrayList<>(List.of("Electronics", "Electric", "Home", "Food", ""));
        Collections.shuffle(names, random);
        int[] codes = new int[rows];
        Arrays.setAll(codes, i -> random.nextInt(names.size()));
        long[] validity = new long[Bits.words(rows)];
        for (int i = 0; i < rows; i++) {
            Bits.put(validity, i, random.nextInt(10) > 0);
        }
        return new DictionaryVector(codes, VectorBuilder.of(PrimitiveType.STRING, names), rows, validity);
    }
}
