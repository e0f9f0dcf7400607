package org.millrace.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.millrace.errors.MillraceException;
import org.millrace.source.Morsel;
import org.millrace.source.ScanMetrics;
import org.millrace.source.ScanRequest;
import org.millrace.source.Table;

/// The rows of a table that several threads read, each morsel by a reader of its own, all of one scan.
final class ParallelRows {

    private ParallelRows() {}

    static List<List<Object>> of(Table table, int threads, int batchRows) {
        ScanRequest request =
                new ScanRequest(Rows.allColumns(table), List.of(), List::of, null, batchRows, new ScanMetrics());
        List<List<Object>> rows = new ArrayList<>();
        if (threads == 1) {
            for (Morsel morsel : table.morsels()) {
                rows.addAll(Rows.of(table, request, List.of(morsel)));
            }
            return rows;
        }
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<List<List<Object>>>> pieces = new ArrayList<>();
            for (Morsel morsel : table.morsels()) {
                pieces.add(workers.submit(() -> Rows.of(table, request, List.of(morsel))));
            }
            for (Future<List<List<Object>>> piece : pieces) {
                rows.addAll(result(piece));
            }
        }
        return rows;
    }

    private static List<List<Object>> result(Future<List<List<Object>>> piece) {
        try {
            return piece.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof MillraceException known) {
                throw known;
            }
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
