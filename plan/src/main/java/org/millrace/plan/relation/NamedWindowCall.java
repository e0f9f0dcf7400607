package org.millrace.plan.relation;

import org.millrace.plan.expression.WindowCall;
import org.millrace.vectors.Field;

/// A window call with the name of the column that it becomes.
///
/// @param name the column's name
/// @param call its values
public record NamedWindowCall(String name, WindowCall call) {

    /// The column that it becomes.
    public Field field() {
        return new Field(name, call.type());
    }

    @Override
    public String toString() {
        return call + " AS " + name;
    }
}
