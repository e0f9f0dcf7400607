package org.millrace.sql.bind;

import java.time.Instant;
import org.millrace.errors.QueryException;
import org.millrace.plan.statement.Catalog;
import org.millrace.plan.statement.Parameters;
import org.millrace.sql.text.SqlErrors;

/// What is the same for a whole statement.
///
/// @param text       the statement
/// @param catalog    the tables that it may name
/// @param parameters the values of its parameters
/// @param now        what `now()` and `current_date` give, everywhere in the statement
record Context(String text, Catalog catalog, Parameters parameters, Instant now) {

    /// An error that says where it is.
    ///
    /// @param at the offset of the first character of what is wrong
    QueryException error(int at, String message) {
        return SqlErrors.at(text, at, message);
    }

    /// An error that arose at a place; one that has a place already keeps it.
    QueryException located(QueryException wrong, int at) {
        return wrong.located() ? wrong : error(at, String.valueOf(wrong.getMessage()));
    }
}
