package org.millrace.parquet.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.millrace.source.Predicate;
import org.millrace.source.Predicate.Comparison;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Vector;

/// Predicates with values of the file itself, each with the same condition in SQL over the table `t`.
final class RandomPredicates {
    private final RandomFile file;
    private final List<Batch> batches;
    private final Random random;

    RandomPredicates(RandomFile file, List<Batch> batches, Random random) {
        this.file = file;
        this.batches = batches;
        this.random = random;
    }

    /// Appends one predicate and its condition.
    void add(List<Predicate> predicates, List<String> conditions, int depth) {
        if (depth > 0 && random.nextInt(4) == 0) {
            addAlternatives(predicates, conditions, depth);
            return;
        }
        int column = random.nextInt(file.columns().size());
        int row = random.nextInt(file.rows());
        Vector value = value(column, row);
        if (!file.comparable(column) || value == null || random.nextInt(6) == 0) {
            boolean isNull = random.nextBoolean();
            predicates.add(isNull ? new Predicate.IsNull(column + 1) : new Predicate.IsNotNull(column + 1));
            conditions.add("c" + column + (isNull ? " IS NULL" : " IS NOT NULL"));
        } else if (random.nextInt(4) == 0) {
            predicates.add(new Predicate.In(column + 1, value));
            conditions.add("c" + column + " IN (" + sql(column, row) + ")");
        } else {
            Comparison operator = Comparison.values()[random.nextInt(Comparison.values().length)];
            predicates.add(new Predicate.Compare(column + 1, operator, value));
            conditions.add("c" + column + symbol(operator) + sql(column, row));
        }
    }

    private void addAlternatives(List<Predicate> predicates, List<String> conditions, int depth) {
        List<List<Predicate>> alternatives = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            List<Predicate> all = new ArrayList<>();
            List<String> allTexts = new ArrayList<>();
            add(all, allTexts, depth - 1);
            add(all, allTexts, depth - 1);
            alternatives.add(all);
            texts.add("(" + String.join(" AND ", allTexts) + ")");
        }
        predicates.add(new Predicate.AnyOf(alternatives));
        conditions.add("(" + String.join(" OR ", texts) + ")");
    }

    private static String sql(int column, int row) {
        return "(SELECT c" + column + " FROM t WHERE i = " + row + ")";
    }

    private static String symbol(Comparison operator) {
        return switch (operator) {
            case EQUAL -> " = ";
            case NOT_EQUAL -> " <> ";
            case LESS -> " < ";
            case LESS_OR_EQUAL -> " <= ";
            case GREATER -> " > ";
            case GREATER_OR_EQUAL -> " >= ";
        };
    }

    /// The value of a row as a vector of one row; null where there is none.
    private Vector value(int column, int row) {
        int rest = row;
        for (Batch batch : batches) {
            if (rest < batch.rows()) {
                Vector vector = batch.column(column + 1);
                return vector.isNull(rest) ? null : PredicateOracle.flat(vector, new int[] {rest}, 1);
            }
            rest -= batch.rows();
        }
        throw new IllegalArgumentException("no row " + row);
    }
}
