package org.millrace.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.vectors.Values;
import org.millrace.vectors.Vector;

class FunctionsAgainstDuckDbTest {

    @Test
    void everyFunctionAgreesWithDuckDb() throws SQLException {
        List<String> differences = new ArrayList<>();
        try (DuckDb duck = new DuckDb()) {
            for (FunctionCases each : FunctionCases.all()) {
                compare(each, duck, differences);
            }
        }
        assertThat(differences).isEmpty();
    }

    private static void compare(FunctionCases each, DuckDb duck, List<String> differences) {
        try {
            List<Object> theirs = duck.column(each.sql());
            Vector ours = Evaluators.compile(each.expression()).open().evaluate(SampleRows.batch());
            for (int row = 0; row < theirs.size(); row++) {
                Object mine = DuckDb.plain(Values.at(ours, row));
                if (!same(mine, theirs.get(row), each.exact())) {
                    differences.add(each.sql() + " in row " + row + ": " + mine + " and DuckDB " + theirs.get(row));
                }
            }
        } catch (SQLException | RuntimeException e) {
            differences.add(each.sql() + ": " + e);
        }
    }

    private static boolean same(Object mine, Object theirs, boolean exact) {
        if (mine instanceof Double a && theirs instanceof Double b) {
            return exact ? a.equals(b) || a == 0 && b == 0 : a.equals(b) || Math.abs(a - b) <= 4 * Math.ulp(b);
        }
        if (mine instanceof BigDecimal a && theirs instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        return mine == null ? theirs == null : mine.equals(theirs);
    }
}
