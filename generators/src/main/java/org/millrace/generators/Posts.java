package org.millrace.generators;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.millrace.vectors.PrimitiveType;

/// The social media posts of the course: one a second from 2023-01-01 on.
///
/// | column | type | values |
/// |---|---|---|
/// | `post_id` | string | a random (version 4) UUID |
/// | `user_id` | int64 | 1 to 99,999 |
/// | `timestamp` | timestamp | 2023-01-01 00:00:00 and a second more for each row |
/// | `content` | string | one of a thousand sentences, in turn |
/// | `likes` | int64 | 0 to 9,999 |
/// | `views` | int64 | 0 to 999,999 |
/// | `category` | string | Tech, Health, Travel, Food, Fashion, Politics, Sports |
/// | `tags` | list of string | 1 to 3 of #viral, #new, #trending, #hot, #update, with repetition |
/// | `location` | string | USA, UK, DE, PL, FR, JP, BR |
/// | `device` | string | Mobile, Desktop, Tablet |
/// | `latency` | double | uniform from 10 to 500 |
/// | `error_rate` | double | beta distributed with parameters 1 and 10 |
final class Posts {

    private static final int SENTENCES = 1000;
    private static final List<String> CATEGORIES =
            List.of("Tech", "Health", "Travel", "Food", "Fashion", "Politics", "Sports");
    private static final List<String> TAGS = List.of("#viral", "#new", "#trending", "#hot", "#update");
    private static final List<String> LOCATIONS = List.of("USA", "UK", "DE", "PL", "FR", "JP", "BR");
    private static final List<String> DEVICES = List.of("Mobile", "Desktop", "Tablet");

    private Posts() {}

    static List<GeneratedColumn> columns(long seed) {
        long start = LocalDateTime.of(2023, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
        List<String> sentences = Sentences.make(CounterRandom.of(seed, 4), SENTENCES);
        return List.of(
                Identifiers.column("post_id", CounterRandom.of(seed, 0), CounterRandom.of(seed, 1)),
                integers("user_id", 1, 99_999, CounterRandom.of(seed, 2)),
                Columns.longs("timestamp", PrimitiveType.TIMESTAMP, row -> (start + row) * 1_000_000),
                Columns.choices("content", sentences, row -> row % SENTENCES),
                integers("likes", 0, 10_000, CounterRandom.of(seed, 5)),
                integers("views", 0, 1_000_000, CounterRandom.of(seed, 6)),
                choices("category", CATEGORIES, CounterRandom.of(seed, 7)),
                Lists.column("tags", TAGS, 3, CounterRandom.of(seed, 8), CounterRandom.of(seed, 9)),
                choices("location", LOCATIONS, CounterRandom.of(seed, 10)),
                choices("device", DEVICES, CounterRandom.of(seed, 11)),
                latency(CounterRandom.of(seed, 12)),
                errorRate(CounterRandom.of(seed, 13)));
    }

    private static GeneratedColumn integers(String name, long least, long count, CounterRandom random) {
        return Columns.longs(name, PrimitiveType.INT64, row -> least + random.below(row, count));
    }

    private static GeneratedColumn choices(String name, List<String> texts, CounterRandom random) {
        return Columns.choices(name, texts, row -> random.below(row, texts.size()));
    }

    private static GeneratedColumn latency(CounterRandom random) {
        return Columns.doubles("latency", row -> 10 + 490 * random.unit(row));
    }

    /// The distribution function of beta(1, b) is `1 - (1 - x)^b`, which is solved for `x` here; `1 - u` is as uniform
    /// as `u`.
    private static GeneratedColumn errorRate(CounterRandom random) {
        return Columns.doubles("error_rate", row -> 1 - StrictMath.pow(1 - random.unit(row), 0.1));
    }
}
