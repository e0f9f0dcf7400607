package org.millrace.engine.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.millrace.engine.run.MeasuredRows;
import org.millrace.engine.run.OperatorMetrics;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.run.Rows;
import org.millrace.vectors.Schema;

/// All rows of all inputs, one input after the other.
///
/// @param inputs at least one; their columns agree by position
/// @param schema the columns
public record Concatenating(List<Operator> inputs, Schema schema) implements Operator {

    /// Copies the list.
    public Concatenating {
        inputs = List.copyOf(inputs);
    }

    @Override
    public String label() {
        return "Union of " + inputs.size() + " inputs";
    }

    @Override
    public boolean blocking() {
        return false;
    }

    @Override
    public OptionalLong knownRows() {
        long sum = 0;
        for (Operator input : inputs) {
            OptionalLong known = input.knownRows();
            if (known.isEmpty()) {
                return OptionalLong.empty();
            }
            sum += known.getAsLong();
        }
        return OptionalLong.of(sum);
    }

    @Override
    public OptionalInt knownPieces() {
        int sum = 0;
        for (Operator input : inputs) {
            OptionalInt known = input.knownPieces();
            if (known.isEmpty()) {
                return OptionalInt.empty();
            }
            sum += known.getAsInt();
        }
        return OptionalInt.of(sum);
    }

    @Override
    public Rows open(QueryRun run, int depth) {
        OperatorMetrics metrics = run.operator(label(), depth);
        List<Rows> rows = new ArrayList<>(inputs.size());
        for (Operator input : inputs) {
            rows.add(input.open(run, depth + 1));
        }
        return new MeasuredRows(Rows.concatenated(rows), metrics, run);
    }
}
