package org.millrace.engine.operator;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.millrace.engine.expression.CompiledExpression;
import org.millrace.engine.expression.Evaluator;
import org.millrace.engine.run.MeasuredRows;
import org.millrace.engine.run.OperatorMetrics;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.run.Rows;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Schema;

/// Each row once for each element of its lists: see [org.millrace.plan.relation.Unnest].
///
/// @param input     where rows come from
/// @param lists     what is taken apart
/// @param schema    the input's columns, one for each list, and the number of the element where it is `numbered`
/// @param numbered  whether elements are counted
/// @param keepEmpty whether rows without elements come out once
public record Unnesting(
        Operator input, List<CompiledExpression> lists, Schema schema, boolean numbered, boolean keepEmpty)
        implements Operator {

    /// Copies the list.
    public Unnesting {
        lists = List.copyOf(lists);
    }

    @Override
    public List<Operator> inputs() {
        return List.of(input);
    }

    @Override
    public String label() {
        return "Unnest " + lists.stream().map(Object::toString).collect(Collectors.joining(", "))
                + (keepEmpty ? "; keeps rows without elements" : "");
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
        int most = run.settings().batchRows();
        return new MeasuredRows(rows.transformed(reader -> reader(reader, most)), metrics, run);
    }

    private BatchReader reader(BatchReader source, int most) {
        Evaluator[] evaluators = lists.stream().map(CompiledExpression::open).toArray(Evaluator[]::new);
        return new UnnestingReader(source, evaluators, new ElementRows(numbered, keepEmpty, most));
    }
}
