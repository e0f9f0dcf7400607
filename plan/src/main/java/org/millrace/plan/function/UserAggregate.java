package org.millrace.plan.function;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// A function of all rows of a group that a user wrote. [Aggregations] makes them. Rows in which an argument is
/// missing do not count; the result of no rows is what `finish` makes of a new state.
///
/// @param <S>       the state of a group
/// @param name      what plans and messages call it
/// @param arguments the types of its arguments; one at least
/// @param result    the type of its values; any of them may be missing
/// @param state     how states are made, merged and stored
/// @param adder     how a row is added to a state
/// @param finish    the result of a state: of the class that [org.millrace.vectors.Values] gives for the type, or
///                  null
public record UserAggregate<S>(
        String name,
        List<DataType> arguments,
        DataType result,
        AggregateState<S> state,
        RowAdder<S> adder,
        Function<S, ? extends @Nullable Object> finish) {

    /// Copies the list; there is a name, and an argument.
    public UserAggregate {
        arguments = List.copyOf(arguments);
        if (name.isBlank() || arguments.isEmpty()) {
            throw new QueryException("An aggregate function needs a name and at least one argument.");
        }
    }

    /// A state of no rows.
    public S create() {
        return Faults.guarded(name, state.create());
    }

    /// What adds the rows of some arguments; it throws [QueryException]s that show the row.
    public RowAdder.Adding<S> rows(Vector[] columns) {
        RowAdder.Adding<S> adding = Faults.guarded(name, () -> adder.over(columns));
        return (target, row) -> {
            try {
                adding.add(target, row);
            } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
                throw Faults.of(name, columns, row, e);
            }
        };
    }

    /// Makes the first state one of both states' rows.
    public void merge(S earlier, S later) {
        Faults.guarded(name, () -> {
            state.merge().accept(earlier, later);
            return true;
        });
    }

    /// A state as bytes.
    public byte[] store(S one) {
        return Faults.guarded(name, () -> state.toBytes().apply(one));
    }

    /// A state from its bytes.
    public S restore(byte[] bytes) {
        return Faults.guarded(name, () -> state.ofBytes().apply(bytes));
    }

    /// The results of states as a column.
    public Vector finish(List<S> states) {
        List<@Nullable Object> results = new ArrayList<>(states.size());
        for (S one : states) {
            results.add(resultOf(one));
        }
        return VectorBuilder.of(result, results);
    }

    private @Nullable Object resultOf(S one) {
        @Nullable Object[] value = new @Nullable Object[1];
        Faults.guarded(name, () -> {
            value[0] = finish.apply(one);
            return true;
        });
        try {
            VectorBuilder.of(result, Collections.singletonList(value[0]));
        } catch (QueryException e) {
            throw new QueryException(
                    "The function " + name + " gave something else than it declares. " + e.getMessage(), e);
        }
        return value[0];
    }

    /// The name and the types: `geometric_mean(double) → double`.
    @Override
    public String toString() {
        return name + arguments.toString().replace('[', '(').replace(']', ')') + " → " + result;
    }
}
