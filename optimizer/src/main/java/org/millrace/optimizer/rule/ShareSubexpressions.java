package org.millrace.optimizer.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.millrace.plan.expression.AggregateCall;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.relation.Aggregate;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.RelationExpressions;

/// Computes what several columns or aggregates have in common once, in a projection below.
///
/// ```text
/// Project (price * quantity) AS total,        →  Project (price * quantity) AS total,
///         sqrt((price * quantity)) AS root               sqrt((price * quantity)) AS root
///   Scan: price, quantity                          Project price * quantity
///                                                    Scan: price, quantity
/// ```
///
/// An aggregate's whole argument is not taken out: aggregates of the same argument share it when they run. What
/// could fail and is computed only under a condition stays where it is.
public final class ShareSubexpressions implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.bottomUp(plan, ShareSubexpressions::share);
    }

    private static Relation share(Relation relation) {
        return switch (relation) {
            case Project project -> share(project, RelationExpressions.of(project));
            case Aggregate aggregate -> share(aggregate, differentRoots(aggregate));
            default -> relation;
        };
    }

    /// Keys, arguments and conditions, each once.
    private static List<Expression> differentRoots(Aggregate aggregate) {
        Set<Expression> arguments = new LinkedHashSet<>();
        Set<Expression> filters = new LinkedHashSet<>();
        aggregate.aggregates().forEach(named -> {
            AggregateCall call = named.call();
            arguments.addAll(call.arguments());
            if (call.filter() != null) {
                filters.add(call.filter());
            }
        });
        List<Expression> roots = new ArrayList<>(Rewriting.expressions(aggregate.keys()));
        roots.addAll(arguments);
        roots.addAll(filters);
        return roots;
    }

    private static Relation share(Relation relation, List<Expression> roots) {
        Occurrences occurrences = Occurrences.of(roots);
        List<Expression> shared = new ArrayList<>();
        roots.forEach(root -> occurrences.addLargestShared(root, shared));
        return shared.isEmpty() ? relation : overShared(relation, shared);
    }

    /// The relation over a projection that passes all columns on and computes the shared expressions.
    private static Relation overShared(Relation relation, List<Expression> shared) {
        Relation input = relation.inputs().getFirst();
        List<NamedExpression> columns = new ArrayList<>(Rewriting.references(input.schema()));
        int before = columns.size();
        shared.forEach(expression -> columns.add(new NamedExpression(expression.toString(), expression)));
        Project below = new Project(input, columns);
        List<Expression> found = List.copyOf(shared);
        return RelationExpressions.map(
                relation.withInputs(List.of(below)),
                expression -> Occurrences.replaced(expression, node -> {
                    int index = found.indexOf(node);
                    return index < 0
                            ? node
                            : new ColumnRef(
                                    before + index, columns.get(before + index).field());
                }));
    }
}
