package org.millrace.sql.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expr.AggregateExpr;
import org.millrace.plan.expr.TypedExpr;
import org.millrace.plan.expression.AggregateFunction;
import org.millrace.plan.expression.Case;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.relation.Aggregate;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.JoinSide;
import org.millrace.plan.relation.JoinType;
import org.millrace.plan.relation.NamedAggregate;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Values;
import org.millrace.plan.typing.CastTyping;
import org.millrace.plan.typing.TypedCalls;
import org.millrace.vectors.Batch;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;
import org.millrace.vectors.VectorBuilder;

/// What SUMMARIZE gives: one row for each column, from one pass over all rows. Distinct values and quartiles are those
/// of
/// sketches.
final class Summary {

    private static final double LOWER_QUARTILE = 0.25;
    private static final double HALF = 0.5;
    private static final double UPPER_QUARTILE = 0.75;
    private static final double PERCENT = 100;

    private final Relation rows;
    private final List<NamedAggregate> aggregates = new ArrayList<>();

    private Summary(Relation rows) {
        this.rows = rows;
    }

    /// `column_name`, `column_type`, `min`, `max`, `approx_unique`, `avg`, `std`, `q25`, `q50`, `q75`, `count`,
    /// `null_percentage`.
    static Relation of(Relation rows) {
        return new Summary(rows).table();
    }

    private Relation table() {
        List<Column> columns = List.of(
                new Column(
                        "column_name",
                        PrimitiveType.STRING,
                        column -> Literals.of(column.field().name())),
                new Column(
                        "column_type",
                        PrimitiveType.STRING,
                        column -> Literals.of(column.type().toString())),
                new Column("min", PrimitiveType.STRING, column -> flat(AggregateFunction.MIN, column)),
                new Column("max", PrimitiveType.STRING, column -> flat(AggregateFunction.MAX, column)),
                new Column(
                        "approx_unique",
                        PrimitiveType.INT64,
                        column -> flat(AggregateFunction.APPROX_COUNT_DISTINCT, column)),
                new Column("avg", PrimitiveType.DOUBLE, column -> number(AggregateFunction.MEAN, column, null)),
                new Column(
                        "std", PrimitiveType.DOUBLE, column -> number(AggregateFunction.STDDEV_SAMPLE, column, null)),
                new Column("q25", PrimitiveType.DOUBLE, column -> quantile(column, LOWER_QUARTILE)),
                new Column("q50", PrimitiveType.DOUBLE, column -> quantile(column, HALF)),
                new Column("q75", PrimitiveType.DOUBLE, column -> quantile(column, UPPER_QUARTILE)),
                new Column("count", PrimitiveType.INT64, _ -> all()),
                new Column("null_percentage", PrimitiveType.DOUBLE, this::nulls));
        int width = rows.schema().size();
        List<List<Expression>> values = new ArrayList<>();
        for (Column column : columns) {
            values.add(IntStream.range(0, width)
                    .mapToObj(i ->
                            column.value().of(new ColumnRef(i, rows.schema().field(i))))
                    .toList());
        }
        Relation one = new Aggregate(rows, List.of(), aggregates);
        Relation each = new Join(one, numbers(width), JoinType.CROSS, JoinSide.RIGHT, List.of(), null);
        List<NamedExpression> result = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            result.add(new NamedExpression(
                    columns.get(i).name(),
                    chosen(each, values.get(i), columns.get(i).type())));
        }
        return new Project(each, result);
    }

    /// A column of the result.
    private record Column(String name, DataType type, ValueOf value) {}

    /// The value for a column of the input, over the aggregates.
    private interface ValueOf {
        Expression of(ColumnRef column);
    }

    /// The value of the column whose number the row has.
    private static Expression chosen(Relation each, List<Expression> values, DataType type) {
        int last = each.schema().size() - 1;
        Expression number = new ColumnRef(last, each.schema().field(last));
        List<Case.Branch> branches = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            branches.add(new Case.Branch(
                    PhraseBinder.call(Function.EQUAL, number, Literals.of(i)),
                    CastTyping.cast(values.get(i), type, false)));
        }
        return new Case(branches, Literals.ofNull(type));
    }

    private static Values numbers(int count) {
        Schema schema = Schema.of(new Field("number", PrimitiveType.INT32, false));
        List<Integer> numbers = IntStream.range(0, count).boxed().toList();
        return new Values(schema, List.of(Batch.of(count, VectorBuilder.of(PrimitiveType.INT32, numbers))));
    }

    private Expression aggregate(AggregateFunction function, @Nullable Expression argument, @Nullable Literal share) {
        AggregateExpr written =
                argument == null ? AggregateExpr.of(function) : AggregateExpr.of(function, new TypedExpr(argument));
        NamedAggregate named = new NamedAggregate(
                "summary" + aggregates.size(),
                TypedCalls.aggregate(share == null ? written : written.withParameter(share)));
        aggregates.add(named);
        return new ColumnRef(aggregates.size() - 1, named.field());
    }

    private Expression flat(AggregateFunction function, ColumnRef column) {
        return column.type().nested() ? Literals.ofNull(PrimitiveType.NULL) : aggregate(function, column, null);
    }

    private Expression number(AggregateFunction function, ColumnRef column, @Nullable Literal share) {
        return column.type().numeric() ? aggregate(function, column, share) : Literals.ofNull(PrimitiveType.NULL);
    }

    private Expression quantile(ColumnRef column, double share) {
        return number(AggregateFunction.APPROX_QUANTILE, column, Literals.of(share));
    }

    private Expression all() {
        return aggregate(AggregateFunction.COUNT_ALL, null, null);
    }

    private Expression nulls(ColumnRef column) {
        Expression all = all();
        Expression there = aggregate(AggregateFunction.COUNT, column, null);
        Expression missing = PhraseBinder.call(Function.SUBTRACT, all, there);
        Expression share = PhraseBinder.call(
                Function.DIVIDE, PhraseBinder.call(Function.MULTIPLY, missing, Literals.of(PERCENT)), all);
        Expression none = PhraseBinder.call(Function.EQUAL, all, Literals.of(0L));
        return new Case(List.of(new Case.Branch(none, Literals.ofNull(PrimitiveType.DOUBLE))), share);
    }
}
