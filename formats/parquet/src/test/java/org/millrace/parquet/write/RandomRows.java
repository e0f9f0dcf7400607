package org.millrace.parquet.write;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.millrace.vectors.Batch;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.Field;
import org.millrace.vectors.ListType;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;
import org.millrace.vectors.StructType;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// Random schemas and rows from a seed, as the Java objects that [org.millrace.vectors.Values] gives.
final class RandomRows {

    private static final List<DataType> LEAVES = List.of(
            PrimitiveType.BOOLEAN,
            PrimitiveType.INT8,
            PrimitiveType.INT16,
            PrimitiveType.INT32,
            PrimitiveType.INT64,
            PrimitiveType.FLOAT,
            PrimitiveType.DOUBLE,
            PrimitiveType.STRING,
            PrimitiveType.BINARY,
            PrimitiveType.DATE,
            PrimitiveType.TIME,
            PrimitiveType.TIMESTAMP,
            PrimitiveType.TIMESTAMP_TZ,
            new DecimalType(7, 2),
            new DecimalType(18, 5),
            new DecimalType(25, 3),
            new DecimalType(38, 10));

    private RandomRows() {}

    /// A schema with one flat column of every type and some nested ones.
    static Schema schema(Random random, int nested) {
        List<Field> fields = new ArrayList<>();
        for (DataType type : LEAVES) {
            fields.add(new Field("c" + fields.size(), type, random.nextInt(4) > 0));
        }
        for (int i = 0; i < nested; i++) {
            fields.add(field(random, "n" + i, 3));
        }
        return new Schema(fields);
    }

    private static Field field(Random random, String name, int depth) {
        DataType type = depth == 0
                ? LEAVES.get(random.nextInt(LEAVES.size()))
                : switch (random.nextInt(3)) {
                    case 0 -> LEAVES.get(random.nextInt(LEAVES.size()));
                    case 1 -> new ListType(field(random, "element", depth - 1));
                    default -> {
                        List<Field> fields = new ArrayList<>();
                        for (int i = 0; i <= random.nextInt(3); i++) {
                            fields.add(field(random, "f" + i, depth - 1));
                        }
                        yield new StructType(fields);
                    }
                };
        return new Field(name, type, random.nextInt(3) > 0);
    }

    /// Rows of one column; from few or many distinct values, sorted or not, with more or fewer nulls.
    static List<Object> column(Random random, Field field, int rows) {
        List<Object> pool = new ArrayList<>();
        int distinct = random.nextBoolean() ? 1 + random.nextInt(20) : rows;
        for (int i = 0; i < distinct; i++) {
            pool.add(value(random, field));
        }
        boolean runs = random.nextBoolean();
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            values.add(pool.get(runs ? (int) ((long) i * distinct / rows) : random.nextInt(distinct)));
        }
        return values;
    }

    /// A random value; null now and then where the field allows it.
    static Object value(Random random, Field field) {
        if (field.nullable() && random.nextInt(5) == 0) {
            return null;
        }
        return switch (field.type()) {
            case PrimitiveType primitive -> primitive(random, primitive);
            case DecimalType decimal -> {
                BigInteger bound = BigInteger.TEN.pow(decimal.precision());
                BigInteger unscaled = new BigInteger(random.nextInt(decimal.precision() * 3) + 1, random).mod(bound);
                yield new BigDecimal(random.nextBoolean() ? unscaled : unscaled.negate(), decimal.scale());
            }
            case ListType list -> {
                List<Object> elements = new ArrayList<>();
                int length = random.nextInt(4);
                for (int i = 0; i < length; i++) {
                    elements.add(value(random, list.element()));
                }
                yield elements;
            }
            case StructType struct -> {
                Map<String, Object> parts = new LinkedHashMap<>();
                struct.fields().forEach(part -> parts.put(part.name(), value(random, part)));
                yield parts;
            }
        };
    }

    private static Object primitive(Random random, PrimitiveType type) {
        return switch (type) {
            case NULL -> null;
            case BOOLEAN -> random.nextBoolean();
            case INT8 -> (byte) random.nextInt();
            case INT16 -> (short) random.nextInt();
            case INT32 -> random.nextInt() >> random.nextInt(32);
            case INT64 -> random.nextLong() >> random.nextInt(64);
            case FLOAT -> random.nextInt(50) == 0 ? -0.0f : Float.intBitsToFloat(random.nextInt() & 0xbf7fffff);
            case DOUBLE -> random.nextInt(50) == 0 ? -0.0 : random.nextGaussian() * 1e6;
            case STRING -> text(random);
            case BINARY -> {
                byte[] bytes = new byte[random.nextInt(12)];
                random.nextBytes(bytes);
                yield bytes;
            }
            case DATE -> LocalDate.ofEpochDay(random.nextInt(40_000) - 10_000);
            case TIME -> LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000L) * 1000);
            case TIMESTAMP ->
                LocalDateTime.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1000, ZoneOffset.UTC);
            case TIMESTAMP_TZ -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1000L);
        };
    }

    private static String text(Random random) {
        String alphabet = "abcXYZ 019_äß€漢😀";
        int length = random.nextInt(10) == 0 ? 60 + random.nextInt(60) : random.nextInt(10);
        return random.ints(0, alphabet.codePointCount(0, alphabet.length()))
                .limit(length)
                .map(i -> alphabet.codePointAt(alphabet.offsetByCodePoints(0, i)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// Cuts columns into batches of random sizes, each column flat or as a dictionary.
    static List<Batch> batches(Random random, Schema schema, List<List<Object>> columns, int from, int to) {
        List<Batch> batches = new ArrayList<>();
        for (int start = from; start < to; ) {
            int end = Math.min(to, start + 1 + random.nextInt(Math.max(1, (to - from) / 2)));
            Vector[] vectors = new Vector[schema.size()];
            for (int i = 0; i < vectors.length; i++) {
                List<Object> values = columns.get(i).subList(start, end);
                DataType type = schema.field(i).type();
                vectors[i] =
                        random.nextBoolean() ? VectorBuilder.of(type, values) : VectorMaker.dictionary(type, values);
            }
            batches.add(Batch.of(end - start, vectors));
            start = end;
        }
        return batches;
    }
}
