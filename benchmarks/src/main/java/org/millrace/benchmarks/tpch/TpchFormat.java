package org.millrace.benchmarks.tpch;

import io.trino.tpch.TpchTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.millrace.errors.QueryException;
import org.millrace.source.FormatOptions;
import org.millrace.source.Table;
import org.millrace.source.TableFormat;

/// The format `tpch`: in place of a path it takes the name of a table of TPC-H and computes its rows at the scale of
/// the option `scale`, 1 by default. The rows are those of the dbgen tool.
public final class TpchFormat implements TableFormat {

    static final List<String> TABLES =
            TpchTable.getTables().stream().map(TpchTable::getTableName).toList();

    @Override
    public String name() {
        return "tpch";
    }

    @Override
    public boolean stored() {
        return false;
    }

    @Override
    public boolean recognisesName(String fileName) {
        return false;
    }

    @Override
    public boolean recognisesContent(byte[] head) {
        return false;
    }

    @Override
    public Table open(Path name, FormatOptions options) {
        options.requireKnown(name(), Set.of("scale"));
        return new GeneratedRows<>(
                table(name.toString()), scale(options.text("scale").orElse("1")));
    }

    private static TpchTable<?> table(String name) {
        if (!TABLES.contains(name)) {
            throw new QueryException("TPC-H has no table '" + name + "', but: "
                    + TABLES.stream().collect(Collectors.joining(", ")) + ".");
        }
        return TpchTable.getTable(name);
    }

    private static double scale(String text) {
        try {
            double scale = Double.parseDouble(text);
            if (scale > 0 && scale <= 10_000) {
                return scale;
            }
        } catch (NumberFormatException notANumber) {
            // Falls through to the one message for both mistakes.
        }
        throw new QueryException("The scale is a number above 0 and up to 10000, not '" + text + "'.");
    }
}
