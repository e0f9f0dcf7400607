package org.millrace.sql.bind;

import java.util.ArrayList;
import java.util.List;
import org.millrace.plan.expression.AggregateFunction;
import org.millrace.plan.expression.Case;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.relation.Aggregate;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.NamedAggregate;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.typing.Coercion;
import org.millrace.plan.typing.FunctionTyping;
import org.millrace.plan.typing.TypedCalls;
import org.millrace.sql.subquery.GrowingRows;
import org.millrace.sql.subquery.OuterColumns;
import org.millrace.sql.subquery.SubqueryJoins;
import org.millrace.sql.tree.Phrase;
import org.millrace.sql.tree.Query;
import org.millrace.vectors.DataType;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

/// Sub-queries inside expressions.
///
/// @param binder  binds the expression around
/// @param rows    the rows of the query around
/// @param queries binds queries
record Subqueries(PhraseBinder binder, GrowingRows rows, QueryBinder queries) {

    /// Whether a sub-query stands in an expression.
    static boolean within(Phrase phrase) {
        boolean[] found = new boolean[1];
        Phrases.visit(
                phrase,
                part -> found[0] |= part instanceof Phrase.Scalar
                        || part instanceof Phrase.Exists
                        || part instanceof Phrase.InQuery
                        || part instanceof Phrase.Quantified
                        || part instanceof Phrase.QueryList);
        return found[0];
    }

    /// A sub-query with what it uses of the query around.
    private record Inner(Relation relation, List<Expression> used) {}

    private Inner inner(Query query) {
        Outer outer = new Outer(binder::resolve);
        Relation relation = queries.within(outer).bind(query).relation();
        return new Inner(relation, outer.used());
    }

    private Inner oneColumn(Query query, String what) {
        Inner inner = inner(query);
        int columns = inner.relation().schema().size();
        if (columns != 1) {
            throw binder.context()
                    .error(
                            query.at(),
                            "a sub-query " + what + " gives one column, but this one gives " + columns + ".");
        }
        return inner;
    }

    private SubqueryJoins joins(Inner inner) {
        return new SubqueryJoins(rows, inner.relation(), inner.used());
    }

    Expression scalar(Phrase.Scalar scalar) {
        return joins(oneColumn(scalar.query(), "that is a value")).scalar();
    }

    Expression exists(Phrase.Exists exists) {
        return joins(inner(exists.query())).exists();
    }

    /// Keeps the rows for which the sub-query has a row, or none.
    void keep(Phrase.Exists exists, boolean negated) {
        joins(inner(exists.query())).exists(negated);
    }

    /// The values of a sub-query as a list.
    Expression list(Phrase.QueryList list) {
        Inner inner = oneColumn(list.query(), "that is a list");
        Schema schema = inner.relation().schema();
        Relation values = new Aggregate(
                inner.relation(),
                List.of(),
                List.of(new NamedAggregate(
                        "list",
                        TypedCalls.aggregate(org.millrace.plan.expr.AggregateExpr.of(
                                AggregateFunction.LIST,
                                new org.millrace.plan.expr.TypedExpr(new ColumnRef(0, schema.field(0))))))));
        return joins(new Inner(values, inner.used())).scalar();
    }

    /// Keeps the rows whose value is among those of the sub-query; whether a join can say so: NOT IN is one only where
    /// neither side can be missing.
    boolean keep(Phrase.InQuery in, boolean turned) {
        boolean anti = in.negated() != turned;
        Compared compared = compared(in);
        boolean certain = compared.values().stream().noneMatch(Subqueries::maybeMissing)
                && compared.inner().relation().schema().fields().stream()
                        .noneMatch(org.millrace.vectors.Field::nullable);
        if (anti && !certain) {
            Expression among = among(compared);
            Expression kept = PhraseBinder.call(Function.NOT, among);
            rows.change(relation -> new Filter(relation, kept));
            return true;
        }
        joins(compared.inner()).keep(compared.values(), anti);
        return true;
    }

    private static boolean maybeMissing(Expression value) {
        return !(value instanceof ColumnRef column) || column.field().nullable();
    }

    /// What a sub-query is compared with, as values of the types of its columns.
    private record Compared(List<Expression> values, Inner inner) {}

    private Compared compared(Phrase.InQuery in) {
        List<Phrase> written = in.value() instanceof Phrase.Row row ? row.values() : List.of(in.value());
        return compared(written, in.query(), in.at());
    }

    private Compared compared(List<Phrase> written, Query query, int at) {
        List<Expression> values = new ArrayList<>(binder.bindAll(written));
        Inner inner = inner(query);
        Schema schema = inner.relation().schema();
        if (schema.size() != values.size()) {
            throw binder.context()
                    .error(
                            at,
                            "the sub-query gives " + schema.size() + " columns, but is compared with " + values.size()
                                    + ".");
        }
        List<NamedExpression> columns = new ArrayList<>();
        boolean same = true;
        for (int i = 0; i < values.size(); i++) {
            Expression column = new ColumnRef(i, schema.field(i));
            DataType type = schema.field(i).type();
            List<Expression> both = Coercion.align(List.of(Operators.convertedTo(values.get(i), type), column))
                    .orElseThrow(() -> binder.context()
                            .error(at, "the sub-query gives " + type + ", which cannot be compared here."));
            values.set(i, both.getFirst());
            same &= both.getLast().equals(column);
            columns.add(new NamedExpression(schema.field(i).name(), both.getLast()));
        }
        Relation relation = same ? inner.relation() : new Project(inner.relation(), columns);
        return new Compared(values, new Inner(relation, inner.used()));
    }

    Expression in(Phrase.InQuery in) {
        Compared compared = compared(in);
        Expression among = among(compared);
        return in.negated() ? PhraseBinder.call(Function.NOT, among) : among;
    }

    /// Whether values are among the rows of a sub-query, with SQL's logic of three values: where no row is equal, one
    /// that
    /// could be, were its missing values known, makes the answer unknown.
    private Expression among(Compared compared) {
        if (compared.values().size() == 1) {
            return quantified(compared, Function.EQUAL, false);
        }
        Expression equal = joins(matching(compared, false)).exists();
        Expression possible = joins(matching(compared, true)).exists();
        return new Case(
                List.of(
                        new Case.Branch(equal, Literals.TRUE),
                        new Case.Branch(possible, Literals.ofNull(PrimitiveType.BOOLEAN))),
                Literals.FALSE);
    }

    /// The rows of a sub-query that are equal to the values, or that could be.
    private static Inner matching(Compared compared, boolean orMissing) {
        Relation relation = compared.inner().relation();
        List<Expression> used = new ArrayList<>(compared.inner().used());
        List<Expression> conditions = new ArrayList<>();
        for (int i = 0; i < compared.values().size(); i++) {
            Expression value = compared.values().get(i);
            Expression outer = OuterColumns.of(used.size(), "value" + i, value.type());
            used.add(value);
            Expression column = new ColumnRef(i, relation.schema().field(i));
            Expression equal = PhraseBinder.call(Function.EQUAL, outer, column);
            conditions.add(
                    orMissing
                            ? FunctionTyping.call(
                                    Function.OR,
                                    List.of(
                                            equal,
                                            PhraseBinder.call(Function.IS_NULL, outer),
                                            PhraseBinder.call(Function.IS_NULL, column)))
                            : equal);
        }
        return new Inner(new Filter(relation, ExpressionTrees.conjunction(conditions)), used);
    }

    Expression quantified(Phrase.Quantified quantified) {
        Compared compared = compared(List.of(quantified.value()), quantified.query(), quantified.at());
        Function operator = comparison(binder.context(), quantified.operator(), quantified.at());
        return quantified(compared, operator, quantified.all());
    }

    /// The comparison before ANY or ALL.
    static Function comparison(Context context, Phrase.InfixOperator operator, int at) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> Function.valueOf(operator.name());
            default ->
                throw context.error(at, "only a comparison can stand before ANY and ALL, not " + operator.sign() + ".");
        };
    }

    private Expression quantified(Compared compared, Function operator, boolean all) {
        return joins(compared.inner()).quantified(compared.values().getFirst(), operator, all);
    }
}
