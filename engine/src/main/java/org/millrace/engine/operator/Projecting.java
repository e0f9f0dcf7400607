package org.millrace.engine.operator;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.expression.CompiledExpression;
import org.millrace.engine.expression.Evaluator;
import org.millrace.engine.run.MeasuredRows;
import org.millrace.engine.run.OperatorMetrics;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.run.Rows;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Vector;

/// Columns computed from each row.
///
/// @param input   where rows come from
/// @param columns one expression for each column of the schema
/// @param schema  the columns
public record Projecting(Operator input, List<CompiledExpression> columns, Schema schema) implements Operator {

    /// Copies the list.
    public Projecting {
        columns = List.copyOf(columns);
        if (columns.size() != schema.size()) {
            throw new IllegalArgumentException(columns.size() + " expressions for the columns " + schema + ".");
        }
    }

    @Override
    public List<Operator> inputs() {
        return List.of(input);
    }

    @Override
    public String label() {
        StringJoiner joiner = new StringJoiner(", ", "Project ", "");
        for (int i = 0; i < columns.size(); i++) {
            String expression = columns.get(i).toString();
            String name = schema.field(i).name();
            joiner.add(expression.equals(name) ? name : expression + " AS " + name);
        }
        return joiner.toString();
    }

    @Override
    public boolean blocking() {
        return false;
    }

    @Override
    public OptionalLong knownRows() {
        return input.knownRows();
    }

    @Override
    public OptionalInt knownPieces() {
        return input.knownPieces();
    }

    @Override
    public Rows open(QueryRun run, int depth) {
        OperatorMetrics metrics = run.operator(label(), depth);
        Rows rows = input.open(run, depth + 1);
        return new MeasuredRows(rows.transformed(this::reader), metrics, run);
    }

    private BatchReader reader(BatchReader source) {
        return new Reader(source, columns.stream().map(CompiledExpression::open).toArray(Evaluator[]::new));
    }

    private record Reader(BatchReader source, Evaluator[] evaluators) implements BatchReader {

        @Override
        public @Nullable Batch next() {
            Batch batch = source.next();
            if (batch == null) {
                return null;
            }
            Vector[] values = new Vector[evaluators.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = evaluators[i].evaluate(batch);
            }
            return Batch.of(batch.rows(), values);
        }

        @Override
        public void close() {
            source.close();
        }
    }
}
