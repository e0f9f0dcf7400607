package org.millrace.optimizer.share;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Shared;

/// Puts [Shared] where several parts of a plan have the same rows: the largest parts first, and then what is the same
/// within them. Used for one plan.
public final class SharedParts {

    private int number;

    private SharedParts() {}

    /// The same plan with what is shared; an equal plan where nothing is.
    public static Relation of(Relation plan) {
        return new SharedParts().shared(plan);
    }

    private Relation shared(Relation plan) {
        List<Part> parts = PartSearch.in(plan);
        Map<Part.Shape, List<Part>> alike =
                parts.stream().collect(Collectors.groupingBy(Part::shape, LinkedHashMap::new, Collectors.toList()));
        Map<Integer, Replacement> replacements = new HashMap<>();
        BitSet covered = new BitSet();
        for (Part part : parts) {
            List<Part> group = new ArrayList<>();
            Relation rows = gather(part, alike.getOrDefault(part.shape(), List.of()), covered, group);
            if (group.size() > 1 && Savings.in(rows, group.size())) {
                for (Replacement replacement : replacements(rows, group)) {
                    Part replaced = replacement.part();
                    replacements.put(replaced.at(), replacement);
                    covered.set(replaced.at(), replaced.at() + replaced.size());
                }
            }
        }
        return replacements.isEmpty() ? plan : new Rewriting(replacements).rewritten(plan);
    }

    /// Collects the parts that are the same as one of them; gives what has the columns of all.
    private static Relation gather(Part first, List<Part> alike, BitSet covered, List<Part> group) {
        Relation rows = first.relation();
        for (Part part : alike) {
            int inside = covered.nextSetBit(part.at());
            boolean free = inside < 0 || inside >= part.at() + part.size();
            Combined both = free ? Combining.of(rows, part.relation()) : null;
            if (both != null) {
                rows = both.relation();
                group.add(part);
            }
        }
        return group.contains(first) ? rows : first.relation();
    }

    /// Nothing where the rows have no columns: to count them again is as good as to keep them.
    private List<Replacement> replacements(Relation rows, List<Part> group) {
        if (rows.schema().size() == 0) {
            return List.of();
        }
        int[][] positions = new int[group.size()][];
        BitSet needed = new BitSet();
        for (int i = 0; i < positions.length; i++) {
            Combined both = Combining.of(rows, group.get(i).relation());
            if (both == null || !both.relation().equals(rows)) {
                return List.of();
            }
            int[] columns = both.right();
            positions[i] = columns;
            group.get(i).needed().stream().forEach(column -> needed.set(columns[column]));
        }
        if (needed.isEmpty()) {
            needed.set(0);
        }
        int own = ++number;
        Shared shared = new Shared(own, shared(picked(rows, needed)));
        List<Replacement> replacements = new ArrayList<>();
        for (int i = 0; i < positions.length; i++) {
            int[] places = new int[positions[i].length];
            for (int column = 0; column < places.length; column++) {
                int place = positions[i][column];
                places[column] = needed.get(place) ? needed.get(0, place).cardinality() : -1;
            }
            replacements.add(new Replacement(group.get(i), shared, places));
        }
        return replacements;
    }

    private static Relation picked(Relation rows, BitSet needed) {
        if (needed.cardinality() == rows.schema().size()) {
            return rows;
        }
        List<NamedExpression> columns = new ArrayList<>();
        needed.stream()
                .mapToObj(i -> new ColumnRef(i, rows.schema().field(i)))
                .forEach(
                        column -> columns.add(new NamedExpression(column.field().name(), column)));
        return new Project(rows, columns);
    }

    /// Puts replacements into a plan, whose relations it visits in the order in which they were counted.
    private static final class Rewriting {

        private final Map<Integer, Replacement> replacements;
        private int next;

        Rewriting(Map<Integer, Replacement> replacements) {
            this.replacements = replacements;
        }

        Relation rewritten(Relation relation) {
            Replacement own = replacements.get(next);
            if (own != null) {
                next += own.part().size();
                return own.exactly();
            }
            next++;
            if (relation instanceof Shared) {
                return relation;
            }
            Replacement below = replacements.get(next);
            if (below != null && below.part().picked()) {
                next += below.part().size();
                return below.parent();
            }
            List<Relation> inputs = new ArrayList<>();
            relation.inputs().forEach(input -> inputs.add(rewritten(input)));
            return inputs.equals(relation.inputs()) ? relation : relation.withInputs(inputs);
        }
    }
}
