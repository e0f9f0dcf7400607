package org.millrace.plan.relation;

import org.millrace.plan.expression.AggregateCall;
import org.millrace.vectors.Field;

/// An aggregate with the name of the column that it becomes.
///
/// @param name the column's name
/// @param call its values
public record NamedAggregate(String name, AggregateCall call) {

    /// The column that it becomes.
    public Field field() {
        return new Field(name, call.type());
    }

    @Override
    public String toString() {
        return call + " AS " + name;
    }
}
