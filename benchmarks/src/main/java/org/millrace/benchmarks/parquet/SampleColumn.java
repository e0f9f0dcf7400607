package org.millrace.benchmarks.parquet;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.BiFunction;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;
import org.millrace.vectors.VectorBuilder;

/// A kind of column whose rows follow from a seed.
///
/// @param type the type of its values
/// @param value the value of a row
record SampleColumn(PrimitiveType type, BiFunction<SplittableRandom, Integer, Object> value) {
    private static final List<String> CATEGORIES = List.of("Electronics", "Clothing", "Home", "Sports", "Food");
    private static final List<String> WORDS =
            List.of("the", "quick", "brown", "fox", "jumps", "over", "lazy", "dogs", "rows", "and", "columns");

    /// The columns that benchmarks name: few categories, words of many different numbers, names in order, sentences,
    /// UUIDs, text with characters beyond ASCII, prices and whole numbers.
    static SampleColumn named(String name) {
        return switch (name) {
            case "categories" -> text((random, _) -> CATEGORIES.get(random.nextInt(CATEGORIES.size())));
            case "numbers" -> text((random, _) -> "v" + random.nextInt(100_000_000));
            case "sorted_names" -> text((_, row) -> String.format("customer/%010d/name", 3 * row));
            case "sentences" -> text((random, _) -> sentence(random));
            case "identifiers" -> text((random, _) -> new UUID(random.nextLong(), random.nextLong()).toString());
            case "accents" -> text((random, _) -> "größe " + random.nextInt(100_000_000) + " – café");
            case "prices" ->
                new SampleColumn(PrimitiveType.DOUBLE, (random, _) -> (100 + random.nextInt(99_901)) / 100.0);
            case "counts" -> new SampleColumn(PrimitiveType.INT64, (random, row) -> row * 1000L + random.nextInt(1000));
            default -> throw new IllegalArgumentException("no column " + name);
        };
    }

    private static SampleColumn text(BiFunction<SplittableRandom, Integer, Object> value) {
        return new SampleColumn(PrimitiveType.STRING, value);
    }

    private static String sentence(SplittableRandom random) {
        StringBuilder sentence = new StringBuilder();
        for (int words = 3 + random.nextInt(12); words > 0; words--) {
            sentence.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return sentence.append(random.nextInt(100_000)).toString();
    }

    /// The schema of a table of the one column.
    Schema schema() {
        return Schema.of(new Field("sample", type, false));
    }

    /// The rows in batches.
    List<Batch> batches(int rows, int batchRows) {
        SplittableRandom random = new SplittableRandom(42);
        List<Batch> batches = new ArrayList<>();
        for (int from = 0; from < rows; from += batchRows) {
            List<Object> values = new ArrayList<>();
            for (int row = from; row < Math.min(rows, from + batchRows); row++) {
                values.add(value.apply(random, row));
            }
            batches.add(Batch.of(values.size(), VectorBuilder.of(type, values)));
        }
        return batches;
    }
}
