package org.millrace.plan.statement;

import java.util.List;

/// Plans SQL. Found by [java.util.ServiceLoader]. Thread-safe.
public interface SqlPlanner {

    /// The plan of one statement.
    ///
    /// @param text       one statement, with or without a semicolon at its end
    /// @param catalog    the tables that it may name
    /// @param parameters the values of `?` and `$name`
    /// @throws org.millrace.errors.QueryException with line, column and, where one is near, the right name
    Statement plan(String text, Catalog catalog, Parameters parameters);

    /// The statements of a script, without the semicolons between them; comments alone are none.
    List<String> split(String script);

    /// The names of all functions that a statement may call, in the order of the alphabet.
    List<String> functions();
}
