package org.millrace.plan.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.millrace.plan.expression.Expression;

/// The expressions that one relation itself holds.
public final class RelationExpressions {

    private RelationExpressions() {}

    /// The expressions in order; those of a scan are over the table's columns, those of a join over one side or
    /// both as [Join] says, all others over the input's.
    public static List<Expression> of(Relation relation) {
        List<Expression> all = new ArrayList<>();
        map(relation, expression -> {
            all.add(expression);
            return expression;
        });
        return all;
    }

    /// The same relation with each of its expressions changed to another of the same type.
    public static Relation map(Relation relation, UnaryOperator<Expression> change) {
        return switch (relation) {
            case Scan scan -> {
                Expression filter = scan.filter();
                yield filter == null
                        ? scan
                        : new Scan(scan.table(), scan.columns(), change.apply(filter), scan.limit());
            }
            case Filter filter -> new Filter(filter.input(), change.apply(filter.condition()));
            case Project project -> new Project(project.input(), mapNamed(project.columns(), change));
            case Aggregate aggregate ->
                new Aggregate(
                        aggregate.input(),
                        mapNamed(aggregate.keys(), change),
                        aggregate.aggregates().stream()
                                .map(named -> new NamedAggregate(
                                        named.name(), named.call().map(change)))
                                .toList());
            case Sort sort -> new Sort(sort.input(), mapOrder(sort.keys(), change));
            case Join join -> {
                Expression condition = join.condition();
                yield new Join(
                        join.left(),
                        join.right(),
                        join.type(),
                        join.build(),
                        mapKeys(join.keys(), change),
                        condition == null ? null : change.apply(condition));
            }
            case AsOfJoin join ->
                new AsOfJoin(
                        join.left(),
                        join.right(),
                        mapKeys(join.keys(), change),
                        mapMatch(join.match(), change),
                        join.keepAll());
            case Window window ->
                new Window(
                        window.input(),
                        window.partition().stream().map(change).toList(),
                        mapOrder(window.order(), change),
                        window.calls().stream()
                                .map(named -> new NamedWindowCall(
                                        named.name(), named.call().map(change)))
                                .toList());
            case Unnest unnest ->
                new Unnest(
                        unnest.input(),
                        unnest.lists().stream().map(change).toList(),
                        unnest.names(),
                        unnest.ordinality(),
                        unnest.keepEmpty());
            case Sample _, Shared _, Values _, Limit _, Distinct _, Union _, Write _ -> relation;
        };
    }

    private static List<NamedExpression> mapNamed(List<NamedExpression> columns, UnaryOperator<Expression> change) {
        return columns.stream()
                .map(column -> new NamedExpression(column.name(), change.apply(column.expression())))
                .toList();
    }

    private static List<SortKey> mapOrder(List<SortKey> keys, UnaryOperator<Expression> change) {
        return keys.stream()
                .map(key -> new SortKey(change.apply(key.expression()), key.descending(), key.nullsFirst()))
                .toList();
    }

    private static List<JoinKey> mapKeys(List<JoinKey> keys, UnaryOperator<Expression> change) {
        return keys.stream()
                .map(key -> new JoinKey(change.apply(key.left()), change.apply(key.right()), key.nullSafe()))
                .toList();
    }

    private static AsOfMatch mapMatch(AsOfMatch match, UnaryOperator<Expression> change) {
        return new AsOfMatch(
                change.apply(match.left()),
                change.apply(match.right()),
                match.direction(),
                match.equal(),
                match.tolerance());
    }
}
