package org.millrace.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millrace.benchmarks.compare.Workload.Kind;
import org.millrace.frame.Frame;
import org.millrace.frame.ResultTable;
import org.millrace.frame.Session;
import org.millrace.plan.relation.WriteSpec;

/// Millrace in this process, through its frames. Opening the file counts, as it does for the others.
final class MillraceContender implements Contender {

    private final Session session;
    private final SalesData data;

    MillraceContender(Session session, SalesData data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public String name() {
        return "Millrace";
    }

    @Override
    public String version() {
        return "in this JVM, " + Runtime.version();
    }

    @Override
    public boolean does(Workload workload) {
        return true;
    }

    @Override
    public Outcome run(Workload workload) {
        long start = System.nanoTime();
        Frame result = workload.millrace()
                .apply(
                        session.scan(data.input(workload).toString()),
                        () -> session.scan(data.customers().toString()));
        ResultTable table = workload.kind() == Kind.CSV_TO_PARQUET ? write(result) : result.collect();
        double millis = (System.nanoTime() - start) / 1e6;
        if (workload.kind() == Kind.PARQUET_HELD) {
            return new Outcome(millis, someRows(workload, table));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (long row = 0; row < table.rows(); row++) {
            rows.add(table.row(row));
        }
        return new Outcome(millis, new Answer(rows));
    }

    private static Answer someRows(Workload workload, ResultTable table) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (long row : HeldRows.numbers(table.rows())) {
            List<@Nullable Object> keys = new ArrayList<>();
            HeldRows.keys(workload).forEach(key -> keys.add(table.value(row, key)));
            rows.add(keys);
        }
        return new Answer(rows);
    }

    private ResultTable write(Frame rows) {
        return rows.write(
                new WriteSpec(data.output().toString(), "parquet", Map.of("compression", "snappy"), List.of(), 1));
    }

    @Override
    public void close() {
        session.close();
    }
}
