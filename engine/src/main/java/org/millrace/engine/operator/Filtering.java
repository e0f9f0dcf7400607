package org.millrace.engine.operator;

import java.util.List;
import java.util.OptionalInt;
import org.millrace.engine.expression.CompiledCondition;
import org.millrace.engine.run.MeasuredRows;
import org.millrace.engine.run.OperatorMetrics;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.run.Rows;
import org.millrace.vectors.Schema;

/// The rows for which a condition is true: batches keep their columns and get a selection.
///
/// @param input     where rows come from
/// @param condition a boolean expression over the input's columns
public record Filtering(Operator input, CompiledCondition condition) implements Operator {

    @Override
    public Schema schema() {
        return input.schema();
    }

    @Override
    public List<Operator> inputs() {
        return List.of(input);
    }

    @Override
    public String label() {
        return "Filter " + condition;
    }

    @Override
    public boolean blocking() {
        return false;
    }

    @Override
    public OptionalInt knownPieces() {
        return input.knownPieces();
    }

    @Override
    public Rows open(QueryRun run, int depth) {
        OperatorMetrics metrics = run.operator(label(), depth);
        Rows rows = input.open(run, depth + 1);
        return new MeasuredRows(
                rows.transformed(reader -> new FilteringReader(reader, condition.open())), metrics, run);
    }
}
