package org.millrace.checks.query;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expr.AsOf;

/// As-of joins of the tables `l` and `r` by looking at every pair of rows.
final class AsOfSearch {

    private final AsOf on;
    private final List<List<@Nullable Object>> left;
    private final List<List<@Nullable Object>> right;

    /// Reads for each row its number, its place and its keys.
    AsOfSearch(AsOf on, JoinTables tables) throws SQLException {
        this.on = on;
        String columns = "id, " + on.left()
                + (on.keys().columns().isEmpty()
                        ? ""
                        : ", " + String.join(", ", on.keys().columns()));
        this.left = tables.rows("SELECT " + columns + " FROM l ORDER BY id");
        this.right = tables.rows("SELECT " + columns + " FROM r ORDER BY id");
    }

    /// The numbers of both rows of each pair.
    List<List<@Nullable Object>> pairs() {
        List<List<@Nullable Object>> pairs = new ArrayList<>();
        for (List<@Nullable Object> row : left) {
            Object found = nearest(row);
            if (found != null || on.keepAll()) {
                pairs.add(new ArrayList<>(Arrays.asList(row.getFirst(), found)));
            }
        }
        return pairs;
    }

    private @Nullable Object nearest(List<@Nullable Object> row) {
        List<@Nullable Object> before = null;
        List<@Nullable Object> after = null;
        for (List<@Nullable Object> other : right) {
            if (!sameKeys(row, other) || place(row) == null || place(other) == null) {
                continue;
            }
            double distance = Objects.requireNonNull(place(other)) - Objects.requireNonNull(place(row));
            if (Math.abs(distance) > tolerance() || distance == 0 && !on.equal()) {
                continue;
            }
            if (distance <= 0 && (before == null || value(other) >= value(before))) {
                before = other;
            }
            if (distance >= 0 && (after == null || value(other) < value(after))) {
                after = other;
            }
        }
        return chosen(row, before, after);
    }

    private @Nullable Object chosen(
            List<@Nullable Object> row,
            @Nullable List<@Nullable Object> before,
            @Nullable List<@Nullable Object> after) {
        List<@Nullable Object> found = switch (on.side()) {
            case BACKWARD -> before;
            case FORWARD -> after;
            case NEAREST -> {
                if (before == null || after == null) {
                    yield before == null ? after : before;
                }
                yield value(row) - value(before) <= value(after) - value(row) ? before : after;
            }
        };
        return found == null ? null : found.getFirst();
    }

    private static boolean sameKeys(List<@Nullable Object> row, List<@Nullable Object> other) {
        for (int i = 2; i < row.size(); i++) {
            if (row.get(i) == null || !Objects.equals(row.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static double value(List<@Nullable Object> row) {
        return Objects.requireNonNull(place(row));
    }

    private static @Nullable Double place(List<@Nullable Object> row) {
        return switch (row.get(1)) {
            case LocalDate day -> (double) day.toEpochDay();
            case Double number -> number.isNaN() ? null : number;
            case Number number -> number.doubleValue();
            case null, default -> null;
        };
    }

    private double tolerance() {
        return switch (on.tolerance()) {
            case Duration duration -> duration.toDays();
            case Number number -> number.doubleValue();
            case null, default -> Double.POSITIVE_INFINITY;
        };
    }
}
