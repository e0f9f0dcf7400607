package org.millrace.plan.typing;

import java.util.ArrayList;
import java.util.List;
import org.millrace.errors.QueryException;
import org.millrace.plan.expr.AggregateExpr;
import org.millrace.plan.expr.ColumnExpr;
import org.millrace.plan.expression.AggregateCall;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.relation.NamedAggregate;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.vectors.Schema;

/// The groups of an aggregation: names are its keys, and each different aggregate becomes one of its columns.
/// Belongs to one thread; collects the aggregates while expressions are bound.
final class GroupScope implements Scope {

    private final RowScope rows;
    private final List<NamedExpression> keys;
    private final List<NamedAggregate> aggregates = new ArrayList<>();

    GroupScope(Schema input, List<NamedExpression> keys) {
        this.rows = new RowScope(input);
        this.keys = keys;
    }

    /// What has been collected.
    List<NamedAggregate> aggregates() {
        return aggregates;
    }

    @Override
    public Expression column(ColumnExpr column) {
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).name().equals(column.name())) {
                return key(i);
            }
        }
        rows.columnNamed(column.name());
        throw new QueryException("The column '" + column.name()
                + "' is neither a key nor aggregated: group by it, or say which of its values is meant, such as"
                + " first() or max().");
    }

    /// A key as a column of the aggregation.
    ColumnRef key(int index) {
        return new ColumnRef(index, keys.get(index).field());
    }

    @Override
    public Expression aggregate(AggregateExpr aggregate) {
        return aggregate(aggregate, aggregate.toString());
    }

    /// The column of an aggregate; it is called `name` where it is new.
    ColumnRef aggregate(AggregateExpr aggregate, String name) {
        AggregateCall call = AggregateTyping.bind(aggregate, new Binder(rows));
        for (int i = 0; i < aggregates.size(); i++) {
            if (aggregates.get(i).call().equals(call)) {
                return new ColumnRef(keys.size() + i, aggregates.get(i).field());
            }
        }
        aggregates.add(new NamedAggregate(name, call));
        return new ColumnRef(
                keys.size() + aggregates.size() - 1, aggregates.getLast().field());
    }
}
