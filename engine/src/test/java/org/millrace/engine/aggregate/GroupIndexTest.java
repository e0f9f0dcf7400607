package org.millrace.engine.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Values;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// Numbers of combinations of keys against a map.
class GroupIndexTest {

    private static final int BATCH = 2500;

    /// A column whose value of a row follows from a number.
    private record Column(DataType type, IntFunction<@Nullable Object> value) {}

    private static final Column NUMBER = new Column(PrimitiveType.INT64, number -> (long) number * 1_000_003);
    private static final Column TEXT = new Column(PrimitiveType.STRING, number -> "customer " + number);
    private static final List<Column> COLUMNS = List.of(
            NUMBER,
            TEXT,
            new Column(PrimitiveType.STRING, number -> number % 9 == 0 ? null : "x".repeat(number % 9)),
            new Column(PrimitiveType.DOUBLE, number -> switch (number % 7) {
                case 0 -> Double.NaN;
                case 1 -> -0.0;
                case 2 -> 0.0;
                case 3 -> null;
                default -> number / 16.0;
            }),
            new Column(new DecimalType(30, 2), number -> number % 11 == 0 ? null : new BigDecimal(number + ".25")),
            new Column(PrimitiveType.INT32, number -> number % 5 == 0 ? null : number % 1000),
            new Column(PrimitiveType.BOOLEAN, number -> number % 3 == 0),
            new Column(PrimitiveType.STRING, number -> number % 4 == 0 ? "" : "Gruppe " + number % 100));

    /// The numbers that a map gives to the same rows, beside those of the index.
    private static final class Twin {

        final GroupIndex index;
        final Map<List<@Nullable Object>, Integer> known = new HashMap<>();
        final List<List<@Nullable Object>> firsts = new ArrayList<>();

        Twin(List<Column> columns) {
            index = new GroupIndex(columns.stream().map(Column::type).toList());
        }

        void check(Vector[] keys, int from, int to) {
            int[] ids = index.number(keys, from, to);
            int[] expected = ids.clone();
            for (int row = from; row < to; row++) {
                List<@Nullable Object> values = values(keys, row);
                Integer number = known.putIfAbsent(values, firsts.size());
                if (number == null) {
                    number = firsts.size();
                    firsts.add(values);
                }
                expected[row] = number;
            }
            assertThat(ids).isEqualTo(expected);
            assertThat(index.size()).isEqualTo(firsts.size());
        }

        void checkKeys(int groups) {
            Vector[] keys = index.keys(groups);
            for (int group = 0; group < groups; group++) {
                assertThat(values(keys, group)).isEqualTo(firsts.get(group));
            }
        }

        void clear() {
            index.clear();
            known.clear();
            firsts.clear();
        }

        private static List<@Nullable Object> values(Vector[] keys, int row) {
            List<@Nullable Object> values = new ArrayList<>();
            for (Vector key : keys) {
                Object value = Values.at(key, row);
                values.add(value instanceof Double zero && zero == 0 ? (Object) 0.0 : value);
            }
            return values;
        }
    }

    private static Vector vector(Column column, int[] numbers, int form) {
        if (form == 0) {
            int[] codes = new int[numbers.length];
            Map<Integer, Integer> entries = new HashMap<>();
            List<Object> values = new ArrayList<>();
            long[] validity = new long[numbers.length / 64 + 1];
            values.add(Values.at(VectorBuilder.of(column.type(), List.of(some(column))), 0));
            for (int i = 0; i < numbers.length; i++) {
                Object value = column.value().apply(numbers[i]);
                if (value != null) {
                    validity[i >>> 6] |= 1L << i;
                    codes[i] = entries.computeIfAbsent(numbers[i], _ -> {
                        values.add(value);
                        return values.size() - 1;
                    });
                }
            }
            return new DictionaryVector(codes, VectorBuilder.of(column.type(), values), numbers.length, validity);
        }
        if (form == 1) {
            Object value = column.value().apply(numbers[0]);
            return new ConstantVector(
                    VectorBuilder.of(column.type(), Collections.singletonList(value)), numbers.length);
        }
        return VectorBuilder.of(
                column.type(), Arrays.stream(numbers).mapToObj(column.value()).toList());
    }

    private static Object some(Column column) {
        Object value = column.value().apply(1);
        return value == null ? 0L : value;
    }

    private static int[] numbers(Random random, int distinct) {
        return random.ints(BATCH, 0, distinct).toArray();
    }

    private static Vector[] batch(List<Column> columns, Random random, int distinct) {
        int[] together = numbers(random, distinct);
        Vector[] keys = new Vector[columns.size()];
        for (int i = 0; i < keys.length; i++) {
            // Some columns follow from others, as those of one table do, and some do not.
            int[] own = random.nextInt(4) == 0 ? numbers(random, distinct) : together;
            keys[i] = vector(columns.get(i), own, random.nextInt(5));
        }
        return keys;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void numbersCombinationsOfAnyTypesAndForms(int width) {
        Random random = new Random(width);
        for (int distinct : new int[] {10, 500, 40_000}) {
            List<Column> columns = new ArrayList<>(COLUMNS);
            Collections.shuffle(columns, random);
            Twin twin = new Twin(columns.subList(0, width));
            for (int lane = 0; lane < 2; lane++) {
                for (int i = 0; i < 6; i++) {
                    Vector[] keys = batch(columns.subList(0, width), random, distinct);
                    int cut = random.nextInt(BATCH);
                    twin.check(keys, random.nextInt(cut + 1), cut);
                    twin.check(keys, cut, BATCH);
                }
                twin.checkKeys(twin.index.size());
                twin.checkKeys(twin.index.size() / 2);
                twin.clear();
            }
        }
    }

    /// No other key tells the texts apart, at once or after a while.
    @ParameterizedTest
    @ValueSource(ints = {0, 4, 12})
    void numbersTextsThatOtherKeysDoNotTellApart(int batchesBefore) {
        Column two = new Column(PrimitiveType.INT32, number -> number % 2);
        List<Column> columns = List.of(NUMBER, TEXT, two);
        Twin twin = new Twin(columns);
        Random random = new Random(3);
        for (int i = 0; i < batchesBefore + 8; i++) {
            int[] numbers = numbers(random, 30_000);
            int[] first = i < batchesBefore ? numbers : new int[BATCH];
            Vector[] keys = {vector(NUMBER, first, 2), vector(TEXT, numbers, 2), vector(two, numbers, 2)};
            twin.check(keys, 0, BATCH);
        }
        twin.checkKeys(twin.index.size());
    }

    @Test
    void numbersTextsAlone() {
        List<Column> columns = List.of(TEXT, COLUMNS.get(2), COLUMNS.get(7));
        Twin twin = new Twin(columns);
        Random random = new Random(4);
        for (int i = 0; i < 6; i++) {
            twin.check(batch(columns, random, 20_000), 0, BATCH);
        }
        twin.checkKeys(twin.index.size());
    }

    @Test
    void numbersMoreKeysThanAWordHasBits() {
        List<Column> columns = new ArrayList<>();
        while (columns.size() < 70) {
            columns.addAll(COLUMNS);
        }
        Twin twin = new Twin(columns);
        Random random = new Random(5);
        for (int i = 0; i < 2; i++) {
            twin.check(batch(columns, random, 20_000), 0, BATCH);
        }
        twin.checkKeys(twin.index.size());
    }
}
