package org.millrace.generators;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import org.millrace.errors.QueryException;
import org.millrace.source.FormatOptions;
import org.millrace.source.Table;
import org.millrace.source.TableFormat;

/// The format `generator`: in place of a path it takes the name of a table, `sales`, `posts` or `measurements`, and
/// computes it from the options `rows` and `seed` (42). The same options give the same bits, whoever reads them.
public final class GeneratorFormat implements TableFormat {

    /// The names of the tables.
    public static final List<String> TABLES = List.of("sales", "posts", "measurements");

    @Override
    public String name() {
        return "generator";
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
        options.requireKnown(name(), Set.of("rows", "seed"));
        long rows = options.number("rows", 0)
                .orElseThrow(() -> new QueryException("A generated table needs the option rows."));
        long seed = options.number("seed", Long.MIN_VALUE).orElse(42L);
        return new GeneratedTable(name.toString(), columns(name.toString()).apply(seed), rows);
    }

    private static LongFunction<List<GeneratedColumn>> columns(String table) {
        return switch (table) {
            case "sales" -> Sales::columns;
            case "posts" -> Posts::columns;
            case "measurements" -> Measurements::columns;
            default ->
                throw new QueryException(
                        "There is no generated table '" + table + "', but: " + String.join(", ", TABLES) + ".");
        };
    }
}
