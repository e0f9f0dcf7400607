package org.millrace.generators;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.millrace.vectors.PrimitiveType;

/// The sales of the course: one a second from 2020-01-01 on.
///
/// | column | type | values |
/// |---|---|---|
/// | `date` | timestamp | 2020-01-01 00:00:00 and a second more for each row |
/// | `product_id` | int64 | 1 to 9,999 |
/// | `category` | string | Electronics, Clothing, Home, Sports, Food |
/// | `price` | double | uniform from 1 to 1,000, rounded to two decimals |
/// | `quantity` | int64 | 1 to 49 |
/// | `customer_id` | int64 | 1 to 99,999 |
final class Sales {

    private static final List<String> CATEGORIES = List.of("Electronics", "Clothing", "Home", "Sports", "Food");

    private Sales() {}

    static List<GeneratedColumn> columns(long seed) {
        long start = LocalDateTime.of(2020, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
        CounterRandom product = CounterRandom.of(seed, 1);
        CounterRandom category = CounterRandom.of(seed, 2);
        CounterRandom price = CounterRandom.of(seed, 3);
        CounterRandom quantity = CounterRandom.of(seed, 4);
        CounterRandom customer = CounterRandom.of(seed, 5);
        return List.of(
                Columns.longs("date", PrimitiveType.TIMESTAMP, row -> (start + row) * 1_000_000),
                Columns.longs("product_id", PrimitiveType.INT64, row -> 1 + product.below(row, 9_999)),
                Columns.choices("category", CATEGORIES, row -> category.below(row, CATEGORIES.size())),
                Columns.doubles("price", row -> Math.rint((1 + 999 * price.unit(row)) * 100) / 100),
                Columns.longs("quantity", PrimitiveType.INT64, row -> 1 + quantity.below(row, 49)),
                Columns.longs("customer_id", PrimitiveType.INT64, row -> 1 + customer.below(row, 99_999)));
    }
}
