package org.millrace.sql;

import java.time.Instant;
import java.util.List;
import org.millrace.plan.statement.Catalog;
import org.millrace.plan.statement.Parameters;
import org.millrace.plan.statement.SqlPlanner;
import org.millrace.plan.statement.Statement;
import org.millrace.sql.bind.FunctionNames;
import org.millrace.sql.bind.StatementBinder;
import org.millrace.sql.parse.Parser;

/// Plans SQL: text to tree ([Parser]), tree to plan ([StatementBinder]).
public final class SqlFrontEnd implements SqlPlanner {

    /// Found by [java.util.ServiceLoader].
    public SqlFrontEnd() {}

    @Override
    public Statement plan(String text, Catalog catalog, Parameters parameters) {
        return StatementBinder.bind(text, Parser.statement(text), catalog, parameters, Instant.now());
    }

    @Override
    public List<String> split(String script) {
        return Parser.split(script);
    }

    @Override
    public List<String> functions() {
        return FunctionNames.all();
    }
}
