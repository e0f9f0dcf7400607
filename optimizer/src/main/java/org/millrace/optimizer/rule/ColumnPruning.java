package org.millrace.optimizer.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.relation.Aggregate;
import org.millrace.plan.relation.AsOfJoin;
import org.millrace.plan.relation.Distinct;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.Limit;
import org.millrace.plan.relation.NamedAggregate;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.NamedWindowCall;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.RelationExpressions;
import org.millrace.plan.relation.Sample;
import org.millrace.plan.relation.Scan;
import org.millrace.plan.relation.Shared;
import org.millrace.plan.relation.Sort;
import org.millrace.plan.relation.Union;
import org.millrace.plan.relation.Unnest;
import org.millrace.plan.relation.Values;
import org.millrace.plan.relation.Window;
import org.millrace.plan.relation.Write;

/// How each relation loses columns: `needed` are those that somebody above uses. What comes back has all of them
/// and perhaps some that the relation itself uses.
final class ColumnPruning {

    private ColumnPruning() {}

    static Pruned prune(Relation relation, BitSet needed) {
        return switch (relation) {
            case Scan scan -> scan(scan, needed);
            case Values values -> Pruned.whole(values);
            case Filter filter -> passing(filter, needed);
            case Sort sort -> passing(sort, needed);
            case Limit limit -> passing(limit, needed);
            case Project project -> project(project, needed);
            case Aggregate aggregate -> aggregate(aggregate, needed);
            case Distinct distinct -> distinct(distinct, needed);
            case Union union -> union(union, needed);
            case Join join -> JoinPruning.join(join, needed);
            case AsOfJoin join -> JoinPruning.asOf(join, needed);
            case Window window -> window(window, needed);
            case Unnest unnest -> unnest(unnest, needed);
            case Sample sample -> passing(sample, needed);
            // All places that read it get the same columns.
            case Shared shared -> Pruned.whole(shared);
            case Write write -> write(write);
        };
    }

    private static Pruned scan(Scan scan, BitSet needed) {
        List<Integer> columns = needed.stream().mapToObj(scan.columns()::get).toList();
        return new Pruned(
                new Scan(scan.table(), columns, scan.filter(), scan.limit()),
                Pruned.positionsOf(needed, scan.columns().size()));
    }

    /// A relation that passes its input's columns on.
    private static Pruned passing(Relation relation, BitSet needed) {
        BitSet all = (BitSet) needed.clone();
        RelationExpressions.of(relation).forEach(expression -> ExpressionTrees.addColumns(expression, all));
        Pruned input = prune(relation.inputs().getFirst(), all);
        return input.under(moved(relation, input));
    }

    private static Relation moved(Relation relation, Pruned input) {
        return RelationExpressions.map(relation.withInputs(List.of(input.relation())), input::moved);
    }

    private static BitSet columns(List<Expression> expressions) {
        BitSet columns = new BitSet();
        expressions.forEach(expression -> ExpressionTrees.addColumns(expression, columns));
        return columns;
    }

    /// A projection of nothing is its input without columns: only the number of rows is left to know.
    private static Pruned project(Project project, BitSet needed) {
        List<NamedExpression> kept =
                needed.stream().mapToObj(project.columns()::get).toList();
        Pruned input = prune(project.input(), columns(Rewriting.expressions(kept)));
        int[] positions = Pruned.positionsOf(needed, project.columns().size());
        return kept.isEmpty()
                ? new Pruned(input.relation(), positions)
                : new Pruned(moved(new Project(project.input(), kept), input), positions);
    }

    private static Pruned aggregate(Aggregate aggregate, BitSet needed) {
        int keys = aggregate.keys().size();
        BitSet kept = (BitSet) needed.clone();
        kept.set(0, keys);
        if (kept.isEmpty()) {
            kept.set(0);
        }
        List<NamedAggregate> aggregates = new ArrayList<>();
        kept.stream()
                .filter(i -> i >= keys)
                .forEach(i -> aggregates.add(aggregate.aggregates().get(i - keys)));
        Aggregate smaller = new Aggregate(aggregate.input(), aggregate.keys(), aggregates);
        Pruned input = prune(aggregate.input(), columns(RelationExpressions.of(smaller)));
        return new Pruned(
                moved(smaller, input),
                Pruned.positionsOf(kept, aggregate.schema().size()));
    }

    private static Pruned distinct(Distinct distinct, BitSet needed) {
        BitSet all = (BitSet) needed.clone();
        distinct.columns().forEach(all::set);
        if (distinct.columns().isEmpty()) {
            all.set(0, distinct.schema().size());
        }
        Pruned input = prune(distinct.input(), all);
        List<Integer> columns =
                distinct.columns().stream().map(i -> input.positions()[i]).toList();
        return distinct.columns().isEmpty()
                ? wholeDistinct(distinct, input, all)
                : input.under(new Distinct(input.relation(), columns));
    }

    /// Duplicates in all columns: the input must have just these.
    private static Pruned wholeDistinct(Distinct distinct, Pruned input, BitSet all) {
        return Pruned.whole(new Distinct(input.exactly(distinct.schema(), all), List.of()));
    }

    private static Pruned union(Union union, BitSet needed) {
        List<Relation> inputs = union.inputs().stream()
                .map(input -> prune(input, needed).exactly(input.schema(), needed))
                .toList();
        return new Pruned(
                new Union(inputs), Pruned.positionsOf(needed, union.schema().size()));
    }

    /// A window of nothing is the order that it leaves behind.
    private static Pruned window(Window window, BitSet needed) {
        int before = window.input().schema().size();
        List<NamedWindowCall> calls = needed.stream()
                .filter(i -> i >= before)
                .mapToObj(i -> window.calls().get(i - before))
                .toList();
        Relation smaller = calls.isEmpty()
                ? new Sort(window.input(), window.sortKeys())
                : new Window(window.input(), window.partition(), window.order(), calls);
        BitSet all = columns(RelationExpressions.of(smaller));
        needed.stream().filter(i -> i < before).forEach(all::set);
        Pruned input = prune(window.input(), all);
        int[] positions = Arrays.copyOf(input.positions(), window.schema().size());
        int next = input.relation().schema().size();
        for (int i = before; i < positions.length; i++) {
            positions[i] = needed.get(i) ? next++ : -1;
        }
        return new Pruned(moved(smaller, input), positions);
    }

    /// All lists stay: each says how often a row comes out.
    private static Pruned unnest(Unnest unnest, BitSet needed) {
        int before = unnest.input().schema().size();
        BitSet all = columns(unnest.lists());
        all.or(needed.get(0, before));
        Pruned input = prune(unnest.input(), all);
        Relation smaller = moved(unnest, input);
        int[] positions = Arrays.copyOf(input.positions(), unnest.schema().size());
        int shift = input.relation().schema().size() - before;
        for (int i = before; i < positions.length; i++) {
            positions[i] = i + shift;
        }
        return new Pruned(smaller, positions);
    }

    private static Pruned write(Write write) {
        BitSet all = new BitSet();
        all.set(0, write.input().schema().size());
        Relation input = prune(write.input(), all).exactly(write.input().schema(), all);
        return Pruned.whole(new Write(input, write.spec()));
    }
}
