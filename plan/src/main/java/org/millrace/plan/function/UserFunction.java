package org.millrace.plan.function;

import java.util.List;
import java.util.function.Supplier;
import org.millrace.errors.QueryException;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Vector;

/// A function of a row's values that a user wrote. [Functions] makes them.
///
/// **Purity.** Nothing is assumed about a function unless it is declared [#deterministic()]: as it stands it is
/// called once for each row that reaches it and whose result is looked at, in no stated order between threads, and
/// the optimizer neither computes it ahead nor moves a filter, sort, limit or projection across it. A deterministic
/// one may be called more or less often: once for each entry of a dictionary, once for a constant, not at all where
/// nobody looks at the result, also for values of rows that are left out later.
///
/// **Threads.** Queries call from many threads. A function without state of its own needs nothing; one with state
/// is made by [Functions#perWorker(Supplier)].
///
/// @param name      what plans and messages call it
/// @param arguments the types of its arguments
/// @param result    the type of its values; any of them may be missing
/// @param pure      whether it is declared deterministic
/// @param instances gives what runs, for one thread at a time
public record UserFunction(
        String name,
        List<DataType> arguments,
        DataType result,
        boolean pure,
        Supplier<? extends VectorFunction> instances) {

    /// Copies the list; a name is not blank.
    public UserFunction {
        arguments = List.copyOf(arguments);
        if (name.isBlank()) {
            throw new QueryException("A function needs a name.");
        }
    }

    /// The same function, declared to give the same for the same arguments, always, and to have no effects.
    public UserFunction deterministic() {
        return new UserFunction(name, arguments, result, true, instances);
    }

    /// What runs, for one thread at a time. It throws nothing but [MillraceException]s, apart from errors of the
    /// JVM itself; a result that breaks the contract of [VectorFunction] is a [QueryException].
    public VectorFunction open() {
        VectorFunction function = Faults.guarded(name, instances::get);
        return (values, rows) -> {
            Vector vector = Faults.guarded(name, () -> function.apply(values, rows));
            return checked(vector, rows);
        };
    }

    @SuppressWarnings("ConstantValue") // A user's function may break the contract.
    private Vector checked(Vector vector, int rows) {
        if (vector == null || !vector.type().equals(result) || vector.length() != rows) {
            throw new QueryException(
                    "The function " + name + " must give " + rows + " rows of " + result + ", but gave "
                            + (vector == null ? "nothing" : vector.length() + " rows of " + vector.type()) + ".");
        }
        return vector;
    }

    /// The name and the types: `tax(double) → double`.
    @Override
    public String toString() {
        return name + arguments.toString().replace('[', '(').replace(']', ')') + " → " + result;
    }
}
