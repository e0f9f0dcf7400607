package org.millrace.sql.bind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Write;
import org.millrace.plan.relation.WriteSpec;
import org.millrace.plan.statement.Catalog;
import org.millrace.plan.statement.Parameters;
import org.millrace.plan.statement.Statement;
import org.millrace.sql.subquery.GrowingRows;
import org.millrace.sql.tree.Phrase;
import org.millrace.sql.tree.Query;

/// Gives statements their meaning.
public final class StatementBinder {

    private final Context context;
    private final QueryBinder queries;

    private StatementBinder(Context context) {
        this.context = context;
        this.queries = new QueryBinder(context);
    }

    /// What a statement asks for.
    ///
    /// @param text    the statement as it was written, for errors
    /// @param written the statement
    /// @param now     what `now()` gives
    public static Statement bind(
            String text, org.millrace.sql.tree.Statement written, Catalog catalog, Parameters parameters, Instant now) {
        return new StatementBinder(new Context(text, catalog, parameters, now)).bind(written);
    }

    private Statement bind(org.millrace.sql.tree.Statement written) {
        return switch (written) {
            case org.millrace.sql.tree.Statement.Select select -> new Statement.Rows(rows(select.query()));
            case org.millrace.sql.tree.Statement.CreateView view ->
                new Statement.CreateView(
                        view.name().text(),
                        queries.renamed(
                                rows(view.query()), view.columns(), view.name().text()),
                        view.replace(),
                        view.ifMissing());
            case org.millrace.sql.tree.Statement.DropView view ->
                new Statement.DropView(view.name().text(), view.ifThere());
            case org.millrace.sql.tree.Statement.Copy copy -> new Statement.Rows(copy(copy));
            case org.millrace.sql.tree.Statement.Describe describe ->
                new Statement.Rows(Descriptions.of(rows(describe.query()).schema()));
            case org.millrace.sql.tree.Statement.Summarize summarize ->
                new Statement.Rows(Summary.of(rows(summarize.query())));
            case org.millrace.sql.tree.Statement.Explain explain -> explain(explain);
            case org.millrace.sql.tree.Statement.SetOption option -> option(option);
            case org.millrace.sql.tree.Statement.ShowTables _ ->
                new Statement.Rows(Descriptions.ofTables(context.catalog()));
        };
    }

    private Relation rows(Query query) {
        return Names.unique(queries.bind(query).relation());
    }

    private Statement explain(org.millrace.sql.tree.Statement.Explain explain) {
        if (bind(explain.statement()) instanceof Statement.Rows rows) {
            return new Statement.Explain(rows.plan(), explain.analyze());
        }
        throw context.error(explain.statement().at(), "EXPLAIN takes a query or a COPY.");
    }

    private PhraseBinder constants() {
        return new PhraseBinder(
                context,
                new RowCalls(context, NameScope.EMPTY, "an option"),
                Outer.NONE,
                new GrowingRows(ValueRows.ONE),
                queries);
    }

    private Statement option(org.millrace.sql.tree.Statement.SetOption option) {
        Phrase value = option.value();
        String text = value == null ? null : OptionText.of(context, constants(), value);
        return new Statement.SetOption(option.name().text().toLowerCase(Locale.ROOT), text);
    }

    private Relation copy(org.millrace.sql.tree.Statement.Copy copy) {
        Relation rows = rows(copy.query());
        Map<String, String> options = new HashMap<>();
        copy.options().forEach((name, value) -> options.put(name, OptionText.of(context, constants(), value)));
        String format = options.getOrDefault("format", "").toLowerCase(Locale.ROOT);
        options.remove("format");
        String partition = options.remove("partition_by");
        List<String> partitionBy = partition == null ? List.of() : columns(partition, rows, copy.at());
        String files = options.remove("files");
        options.remove("overwrite");
        options.remove("overwrite_or_ignore");
        int count = files == null ? 1 : wholeNumber(files, copy.at());
        return new Write(rows, new WriteSpec(copy.target(), format, options, partitionBy, count));
    }

    /// The names of columns as the rows have them.
    private List<String> columns(String list, Relation rows, int at) {
        List<String> names = new ArrayList<>();
        for (String part : list.split(",", -1)) {
            String wanted = part.strip();
            names.add(rows.schema().names().stream()
                    .filter(wanted::equalsIgnoreCase)
                    .findFirst()
                    .orElseThrow(() -> context.error(
                            at,
                            "there is no column '" + wanted + "' to partition by. The columns are: "
                                    + String.join(", ", rows.schema().names()) + ".")));
        }
        return names;
    }

    private int wholeNumber(String text, int at) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException wrong) {
            throw context.error(at, "'" + text + "' is no number of files.");
        }
    }
}
