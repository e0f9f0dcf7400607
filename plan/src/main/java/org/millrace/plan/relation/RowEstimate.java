package org.millrace.plan.relation;

import java.util.List;
import java.util.OptionalLong;
import org.millrace.vectors.Batch;

/// About how many rows a relation has, from what is known without reading data. Depends on the tables and the
/// plan alone, so that what is decided by it is the same on every run.
public final class RowEstimate {

    /// Which part of the rows a filter or a grouping is taken to leave.
    private static final int PART = 5;

    private RowEstimate() {}

    /// The estimate; empty where nothing is known of a table.
    public static OptionalLong of(Relation relation) {
        return switch (relation) {
            case Scan scan -> scan(scan);
            case Values values ->
                OptionalLong.of(values.batches().stream().mapToLong(Batch::rows).sum());
            case Filter filter -> part(of(filter.input()));
            case Project project -> of(project.input());
            case Sort sort -> of(sort.input());
            case Distinct distinct -> part(of(distinct.input()));
            case Aggregate aggregate -> aggregate.keys().isEmpty() ? OptionalLong.of(1) : part(of(aggregate.input()));
            case Limit limit -> limited(of(limit.input()), limit.count());
            case Union union -> sum(union.inputs());
            case Join join -> join(join);
            case AsOfJoin join -> of(join.left());
            case Write _ -> OptionalLong.of(1);
        };
    }

    private static OptionalLong scan(Scan scan) {
        OptionalLong rows = scan.table().estimatedRows();
        return limited(scan.filter() == null ? rows : part(rows), scan.limit().orElse(Long.MAX_VALUE));
    }

    private static OptionalLong part(OptionalLong rows) {
        return rows.isEmpty() ? rows : OptionalLong.of(Math.ceilDiv(rows.getAsLong(), PART));
    }

    private static OptionalLong limited(OptionalLong rows, long limit) {
        if (limit == Long.MAX_VALUE) {
            return rows;
        }
        return OptionalLong.of(rows.isEmpty() ? limit : Math.min(rows.getAsLong(), limit));
    }

    private static OptionalLong sum(List<Relation> inputs) {
        long sum = 0;
        for (Relation input : inputs) {
            OptionalLong rows = of(input);
            if (rows.isEmpty()) {
                return rows;
            }
            sum = Math.addExact(sum, rows.getAsLong());
        }
        return OptionalLong.of(sum);
    }

    /// Keys are taken to be unique on one of the sides.
    private static OptionalLong join(Join join) {
        OptionalLong left = of(join.left());
        OptionalLong right = of(join.right());
        if (left.isEmpty() || right.isEmpty()) {
            return OptionalLong.empty();
        }
        long more = Math.max(left.getAsLong(), right.getAsLong());
        return switch (join.type()) {
            case INNER -> OptionalLong.of(more);
            case CROSS -> OptionalLong.of(product(left.getAsLong(), right.getAsLong()));
            case LEFT, RIGHT, FULL -> OptionalLong.of(more);
            case SEMI, ANTI -> left;
        };
    }

    private static long product(long left, long right) {
        return Math.multiplyHigh(left, right) == 0 && left * right >= 0 ? left * right : Long.MAX_VALUE / 2;
    }
}
