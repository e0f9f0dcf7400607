package org.millrace.plan.typing;

import java.util.ArrayList;
import java.util.List;
import org.millrace.errors.QueryException;
import org.millrace.plan.expr.AggregateExpr;
import org.millrace.plan.expr.AliasExpr;
import org.millrace.plan.expr.ColumnExpr;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expr.WindowExpr;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.WindowCall;
import org.millrace.plan.relation.NamedWindowCall;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.SortKey;
import org.millrace.plan.relation.Window;

/// The rows of a relation with the windows over them: names are its columns, and each different window function becomes
/// a column after those. Calls of the same partition and order share one [Window]; windows stand on top of one another
/// in the order in which they are first written. Belongs to one thread; bind everything once to collect the calls and
/// again for what they have become.
final class WindowScope implements Scope {

    private final Relation input;
    private final RowScope rows;
    private final List<Stage> stages = new ArrayList<>();

    /// The calls of one partition and order.
    private record Stage(List<Expression> partition, List<SortKey> order, List<NamedWindowCall> calls) {}

    WindowScope(Relation input) {
        this.input = input;
        this.rows = new RowScope(input.schema());
    }

    /// Collects the calls of a column; one that stands alone gets the column's name.
    void collect(Expr column) {
        Expr inner = column instanceof AliasExpr alias ? alias.input() : column;
        if (inner instanceof WindowExpr window) {
            place(window, column.outputName());
        } else {
            new Binder(this).bind(inner);
        }
    }

    /// The input with the columns of all calls.
    Relation relation() {
        Relation top = input;
        for (Stage stage : stages) {
            top = new Window(top, stage.partition(), stage.order(), stage.calls());
        }
        return top;
    }

    @Override
    public Expression column(ColumnExpr column) {
        return rows.column(column);
    }

    @Override
    public Expression aggregate(AggregateExpr aggregate) {
        throw new QueryException("The aggregate " + aggregate
                + " stands beside window functions: give it a window with over(...), or aggregate first.");
    }

    @Override
    public Expression window(WindowExpr window) {
        return place(window, window.toString());
    }

    private ColumnRef place(WindowExpr window, String name) {
        Binder binder = new Binder(rows);
        List<Expression> partition = window.window().partition().stream()
                .map(key -> binder.bind(key))
                .toList();
        List<SortKey> order = window.window().order().stream()
                .map(key -> new SortKey(binder.bind(key.input()), key.descending(), key.nullsBefore()))
                .toList();
        WindowCall call = WindowTyping.bind(window, order, binder);
        int position = input.schema().size();
        for (Stage stage : stages) {
            if (stage.partition().equals(partition) && stage.order().equals(order)) {
                return reference(stage, call, position, name);
            }
            position += stage.calls().size();
        }
        stages.add(new Stage(partition, order, new ArrayList<>()));
        return reference(stages.getLast(), call, position, name);
    }

    private static ColumnRef reference(Stage stage, WindowCall call, int position, String name) {
        List<NamedWindowCall> calls = stage.calls();
        for (int i = 0; i < calls.size(); i++) {
            if (calls.get(i).call().equals(call)) {
                return new ColumnRef(position + i, calls.get(i).field());
            }
        }
        calls.add(new NamedWindowCall(name, call));
        return new ColumnRef(position + calls.size() - 1, calls.getLast().field());
    }

    /// Whether there is a window function in an expression.
    static boolean within(Expr expression) {
        return ExprTrees.anyMatch(expression, WindowExpr.class::isInstance);
    }
}
