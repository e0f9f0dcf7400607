package org.millrace.parquet;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Rebuilds a tree of records with a few of its numbers replaced.
final class LyingNumbers {
    private static final long[] TEMPTING = {
        0,
        1,
        -1,
        7,
        100,
        1 << 16,
        1 << 20,
        1 << 24,
        1 << 28,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        1L << 33,
        1L << 40,
        Long.MAX_VALUE,
        Long.MIN_VALUE
    };

    private final Random random;
    private final int lies;
    private final StringBuilder told = new StringBuilder();
    /// Counts the numbers that are met; those whose count is among the chosen ones are replaced.
    private int met;
    private List<Integer> chosen = List.of();

    LyingNumbers(Random random, int lies) {
        this.random = random;
        this.lies = lies;
    }

    /// What was replaced, for messages.
    String told() {
        return told.toString();
    }

    /// A copy of the record in which some numbers, chosen at random, are others.
    <T extends Record> T retold(Class<T> type, T truth) {
        copy(truth, "");
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < lies; i++) {
            places.add(random.nextInt(Math.max(1, met)));
        }
        chosen = places;
        met = 0;
        return type.cast(copy(truth, ""));
    }

    private Object copy(Object value, String name) {
        return switch (value) {
            case Record record -> copyRecord(record);
            case List<?> list ->
                list.stream().map(element -> copy(element, name)).toList();
            case Long number -> lie(name, number);
            case Integer number -> (int) lie(name, number);
            case null, default -> value;
        };
    }

    private long lie(String name, long truth) {
        if (!chosen.contains(met++)) {
            return truth;
        }
        long other = random.nextInt(3) == 0 ? truth + random.nextInt(5) - 2 : TEMPTING[random.nextInt(TEMPTING.length)];
        told.append(name)
                .append(": ")
                .append(truth)
                .append(" -> ")
                .append(other)
                .append("; ");
        return other;
    }

    private Record copyRecord(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = copy(components[i].getAccessor().invoke(record), components[i].getName());
            }
            return record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
