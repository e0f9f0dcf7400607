package org.millrace.plan.relation;

import java.util.List;
import org.millrace.errors.QueryException;
import org.millrace.vectors.Schema;

/// Some of the rows, in the order of the input. Which ones follows from the seed and from how many rows come before a
/// row in the input, and from nothing else.
///
/// @param input  where rows come from
/// @param method how rows are chosen
/// @param amount the share of the rows, from 0 to 1, or their number
/// @param seed   another one chooses other rows
public record Sample(Relation input, SampleMethod method, double amount, long seed) implements Relation {

    /// The most rows of a reservoir: as many as a double counts exactly.
    private static final double MOST_ROWS = 0x1p53;

    /// Checks the amount.
    public Sample {
        boolean right = switch (method) {
            case BERNOULLI -> amount >= 0 && amount <= 1;
            case RESERVOIR -> amount >= 0 && amount <= MOST_ROWS && amount == Math.rint(amount);
        };
        if (!right) {
            throw new QueryException(
                    switch (method) {
                        case BERNOULLI -> "A sample is a share of the rows from 0 to 1, not " + amount + ".";
                        case RESERVOIR -> "A sample is a whole number of rows from 0 on, not " + amount + ".";
                    });
        }
    }

    /// The number of rows of a reservoir.
    public long rows() {
        return (long) amount;
    }

    @Override
    public Schema schema() {
        return input.schema();
    }

    @Override
    public List<Relation> inputs() {
        return List.of(input);
    }

    @Override
    public Relation withInputs(List<Relation> inputs) {
        return new Sample(inputs.getFirst(), method, amount, seed);
    }
}
