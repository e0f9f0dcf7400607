package org.millrace.plan.estimate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.relation.Aggregate;
import org.millrace.plan.relation.AsOfJoin;
import org.millrace.plan.relation.ColumnFacts;
import org.millrace.plan.relation.Distinct;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.Limit;
import org.millrace.plan.relation.NamedAggregate;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Sample;
import org.millrace.plan.relation.Scan;
import org.millrace.plan.relation.Shared;
import org.millrace.plan.relation.Sort;
import org.millrace.plan.relation.Union;
import org.millrace.plan.relation.Unnest;
import org.millrace.plan.relation.Values;
import org.millrace.plan.relation.Window;
import org.millrace.plan.relation.Write;
import org.millrace.vectors.Batch;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Field;

/// Estimates relations from the statistics of their tables, as textbooks do: values spread evenly between their least
/// and greatest, and columns are independent of each other. What nothing is known of is guessed by fixed rules.
public final class Estimates {

    /// Rows of a table of which not even the size is known.
    private static final double UNKNOWN_ROWS = 1_000_000;

    /// Elements of a list of which nothing is known.
    private static final double ELEMENTS = 4;

    private Estimates() {}

    /// The estimate of a relation.
    public static RelationEstimate of(Relation relation) {
        return switch (relation) {
            case Scan scan -> scan(scan);
            case Values values -> values(values);
            case Filter filter -> filtered(of(filter.input()), filter.condition());
            case Project project -> project(of(project.input()), project.columns());
            case Aggregate aggregate -> aggregate(aggregate, of(aggregate.input()));
            case Sort sort -> of(sort.input());
            case Limit limit -> limit(of(limit.input()), limit.offset(), limit.count());
            case Distinct distinct -> distinct(distinct, of(distinct.input()));
            case Union union -> union(union.inputs().stream().map(Estimates::of).toList());
            case Join join -> JoinEstimates.of(join, of(join.left()), of(join.right()));
            case AsOfJoin join -> JoinEstimates.both(of(join.left()), of(join.right()));
            case Window window -> window(window, of(window.input()));
            case Unnest unnest -> unnest(unnest, of(unnest.input()));
            case Sample sample -> sample(sample, of(sample.input()));
            case Shared shared -> of(shared.input());
            case Write write -> new RelationEstimate(write.spec().files(), unknown(write, 1));
        };
    }

    /// Which part of the rows of a relation a condition over its columns lets through, 0 to 1.
    public static double selectivity(Expression condition, RelationEstimate input) {
        return Selectivity.of(condition, input);
    }

    /// The values of an expression over the columns of a relation.
    public static ColumnEstimate values(Expression expression, RelationEstimate input) {
        return Variety.of(expression, input);
    }

    /// How many different values columns that are joined with each other draw from; at least 1.
    public static double domain(List<ColumnEstimate> columns) {
        return JoinEstimates.domain(columns);
    }

    private static RelationEstimate window(Window window, RelationEstimate input) {
        List<ColumnEstimate> all = new ArrayList<>(input.columns());
        window.calls()
                .forEach(named -> all.add(ColumnEstimate.computed(named.call().type(), input.rows())));
        return new RelationEstimate(input.rows(), all);
    }

    private static RelationEstimate unnest(Unnest unnest, RelationEstimate input) {
        double rows = input.rows() * ELEMENTS;
        List<ColumnEstimate> all = new ArrayList<>(input.columns());
        int before = all.size();
        unnest.schema().fields().stream()
                .skip(before)
                .forEach(field -> all.add(ColumnEstimate.computed(field.type(), rows)));
        return new RelationEstimate(input.rows(), all).withRows(rows);
    }

    private static RelationEstimate sample(Sample sample, RelationEstimate input) {
        return input.withRows(
                switch (sample.method()) {
                    case BERNOULLI -> input.rows() * sample.amount();
                    case RESERVOIR -> Math.min(input.rows(), sample.amount());
                });
    }

    private static RelationEstimate scan(Scan scan) {
        OptionalLong known = scan.table().estimatedRows();
        double rows = known.isPresent() ? known.getAsLong() : UNKNOWN_ROWS;
        Expression filter = scan.filter();
        BitSet used = filter == null ? new BitSet() : ExpressionTrees.columns(filter);
        scan.columns().forEach(used::set);
        List<ColumnEstimate> all = new ArrayList<>();
        for (int i = 0; i < scan.table().schema().size(); i++) {
            DataType type = scan.table().schema().field(i).type();
            ColumnFacts facts = used.get(i) ? scan.table().facts(i) : ColumnFacts.UNKNOWN;
            all.add(ColumnEstimate.of(facts, type, rows));
        }
        RelationEstimate table = new RelationEstimate(rows, all);
        RelationEstimate kept = filter == null ? table : filtered(table, filter);
        RelationEstimate wanted = new RelationEstimate(
                kept.rows(), scan.columns().stream().map(kept.columns()::get).toList());
        return scan.limit().isPresent() ? limit(wanted, 0, scan.limit().getAsLong()) : wanted;
    }

    private static RelationEstimate values(Values values) {
        double rows = values.batches().stream().mapToLong(Batch::rows).sum();
        return new RelationEstimate(rows, unknown(values, rows));
    }

    private static List<ColumnEstimate> unknown(Relation relation, double rows) {
        return relation.schema().fields().stream()
                .map(Field::type)
                .map(type -> ColumnEstimate.computed(type, rows))
                .toList();
    }

    private static RelationEstimate filtered(RelationEstimate input, Expression condition) {
        return input.withRows(input.rows() * Selectivity.of(condition, input));
    }

    private static RelationEstimate project(RelationEstimate input, List<NamedExpression> columns) {
        return new RelationEstimate(
                input.rows(),
                columns.stream()
                        .map(column -> Variety.of(column.expression(), input))
                        .toList());
    }

    private static RelationEstimate aggregate(Aggregate aggregate, RelationEstimate input) {
        List<ColumnEstimate> columns = new ArrayList<>();
        for (NamedExpression key : aggregate.keys()) {
            columns.add(Variety.of(key.expression(), input));
        }
        double groups = groups(columns, input.rows());
        for (NamedAggregate result : aggregate.aggregates()) {
            columns.add(ColumnEstimate.computed(result.call().type(), groups));
        }
        return new RelationEstimate(groups, columns).withRows(groups);
    }

    private static RelationEstimate distinct(Distinct distinct, RelationEstimate input) {
        List<ColumnEstimate> keys = distinct.columns().isEmpty()
                ? input.columns()
                : distinct.columns().stream().map(input.columns()::get).toList();
        return input.withRows(groups(keys, input.rows()));
    }

    /// How many combinations of values there are in so many rows: each of the possible ones is hit by chance.
    static double groups(List<ColumnEstimate> keys, double rows) {
        double possible = 1;
        for (ColumnEstimate key : keys) {
            possible *= key.distinct() + (key.nulls() > 0 ? 1 : 0);
        }
        if (keys.isEmpty() || rows == 0) {
            return keys.isEmpty() ? 1 : 0;
        }
        // possible * (1 - (1 - 1 / possible) ^ rows), without losing digits where there are many.
        double hit = -Math.expm1(rows * Math.log1p(-1 / Math.max(possible, 1 + 1e-9)));
        return Math.clamp(possible * hit, Math.min(1, rows), rows);
    }

    private static RelationEstimate limit(RelationEstimate input, long offset, long count) {
        return input.withRows(Math.clamp(input.rows() - offset, 0, (double) count));
    }

    private static RelationEstimate union(List<RelationEstimate> inputs) {
        double rows = inputs.stream().mapToDouble(RelationEstimate::rows).sum();
        int width = inputs.getFirst().columns().size();
        List<ColumnEstimate> columns = IntStream.range(0, width)
                .mapToObj(i -> {
                    double distinct = inputs.stream()
                            .mapToDouble(input -> input.columns().get(i).distinct())
                            .sum();
                    return inputs.getFirst().columns().get(i).withDistinct(distinct);
                })
                .toList();
        return new RelationEstimate(rows, columns);
    }
}
