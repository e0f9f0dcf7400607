package org.millrace.optimizer.join;

import java.util.ArrayList;
import java.util.List;
import org.millrace.optimizer.join.EqualityClasses.EqualityClass;
import org.millrace.plan.estimate.ColumnEstimate;
import org.millrace.plan.estimate.Estimates;
import org.millrace.plan.estimate.RelationEstimate;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.relation.JoinType;

/// How many rows sets of a region's sources are expected to have when they are joined. It does not depend on the
/// order: the product of the sources' rows, of a part for each value that they have in common, and of the parts that
/// conditions and filtering sources let through.
final class Cardinalities {

    /// The least part of rows that an anti join is taken to leave, where every row seems to have a match.
    private static final double LEAST_WITHOUT_MATCH = 0.1;

    /// The part of rows with equal keys for which a further condition finds a match.
    private static final double CONDITION_MATCH = 0.9;

    /// The part of rows that have a match where there are no keys.
    private static final double KEYLESS_MATCH = 0.5;

    private record Part(long sources, double selectivity) {}

    private final double[] rows;
    private final List<JoinSource> sources;
    private final List<EqualityClass> classes;
    private final double[] domains;
    private final List<Part> parts = new ArrayList<>();
    private final RelationEstimate all;

    Cardinalities(JoinRegion region, EqualityClasses equalities) {
        sources = region.sources();
        classes = equalities.classes();
        rows = new double[sources.size()];
        List<ColumnEstimate> columns = new ArrayList<>();
        double most = 1;
        for (int i = 0; i < rows.length; i++) {
            RelationEstimate estimate = Estimates.of(sources.get(i).relation());
            rows[i] = Math.max(1, estimate.rows());
            most = Math.max(most, rows[i]);
            columns.addAll(estimate.columns());
        }
        all = new RelationEstimate(most, columns);
        domains = classes.stream().mapToDouble(this::domain).toArray();
        addConditions(region, equalities);
        addPairsOfKeys();
        addFilteringSources();
    }

    private double domain(EqualityClass equal) {
        return Estimates.domain(equal.members().stream().map(this::values).toList());
    }

    private ColumnEstimate values(Expression expression) {
        return Estimates.values(expression, all);
    }

    private void addConditions(JoinRegion region, EqualityClasses equalities) {
        for (Expression condition : region.conditions()) {
            parts.add(new Part(JoinRegion.read(condition, sources), Estimates.selectivity(condition, all)));
        }
        for (Equality equality : equalities.others()) {
            double domain = Estimates.domain(List.of(values(equality.left()), values(equality.right())));
            parts.add(new Part(equality.sources(), 1 / domain));
        }
    }

    /// Two sources that share several keys: these have no more combinations than either of the tables has rows.
    private void addPairsOfKeys() {
        for (int i = 0; i < rows.length; i++) {
            for (int j = i + 1; j < rows.length; j++) {
                long both = 1L << i | 1L << j;
                double combinations = 1;
                int shared = 0;
                for (int k = 0; k < domains.length; k++) {
                    if ((classes.get(k).sources() & both) == both) {
                        combinations *= domains[k];
                        shared++;
                    }
                }
                double most = Math.min(
                        sources.get(i).tableRows(rows[i]), sources.get(j).tableRows(rows[j]));
                if (shared > 1 && combinations > most) {
                    parts.add(new Part(both, combinations / most));
                }
            }
        }
    }

    private void addFilteringSources() {
        for (int i = 0; i < rows.length; i++) {
            Existential filters = sources.get(i).filters();
            if (filters != null) {
                double part = filters.keys().isEmpty() ? KEYLESS_MATCH : 1;
                for (Equality key : filters.keys()) {
                    ColumnEstimate right = values(key.right());
                    part = Math.min(part, right.distinct() / Estimates.domain(List.of(values(key.left()), right)));
                }
                part *= filters.conditions().isEmpty() ? 1 : CONDITION_MATCH;
                parts.add(new Part(
                        1L << i, filters.type() == JoinType.SEMI ? part : Math.max(LEAST_WITHOUT_MATCH, 1 - part)));
            }
        }
    }

    /// The rows of one source.
    double ofSource(int source) {
        return rows[source];
    }

    /// The rows of some sources joined; at least 1.
    double of(long set) {
        double product = 1;
        for (int i = 0; i < rows.length; i++) {
            if ((set >> i & 1) == 1 && sources.get(i).filters() == null) {
                product *= rows[i];
            }
        }
        for (int k = 0; k < domains.length; k++) {
            int members = Long.bitCount(classes.get(k).sources() & set);
            for (int i = 1; i < members; i++) {
                product /= domains[k];
            }
        }
        for (Part part : parts) {
            if ((part.sources() & ~set) == 0) {
                product *= part.selectivity();
            }
        }
        return Math.max(1, product);
    }
}
