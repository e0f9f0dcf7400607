package org.millrace.optimizer.share;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.millrace.plan.expression.ExpressionTrees;
import org.millrace.plan.relation.Aggregate;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.RelationExpressions;
import org.millrace.plan.relation.Scan;

/// A part of a plan that could be shared with others.
///
/// @param relation the part
/// @param at       its place: how many relations of the plan come before it, each before its inputs
/// @param size     how many relations it has
/// @param parent   what reads it
record Part(Relation relation, int at, int size, Relation parent) {

    /// What parts have in common that may be the same.
    record Shape(Class<?> top, List<Object> sources) {}

    /// Its shape.
    Shape shape() {
        return new Shape(relation.getClass(), sources(relation).toList());
    }

    private static Stream<Object> sources(Relation relation) {
        return relation.inputs().isEmpty()
                ? Stream.of(relation instanceof Scan scan ? scan.table() : relation)
                : relation.inputs().stream().flatMap(Part::sources);
    }

    /// Whether what reads it names the columns that it wants, and has no others.
    boolean picked() {
        return parent instanceof Project || parent instanceof Aggregate;
    }

    /// The columns that somebody uses.
    BitSet needed() {
        BitSet needed = new BitSet();
        if (picked()) {
            RelationExpressions.of(parent).forEach(expression -> ExpressionTrees.addColumns(expression, needed));
        } else {
            needed.set(0, relation.schema().size());
        }
        return needed;
    }
}
