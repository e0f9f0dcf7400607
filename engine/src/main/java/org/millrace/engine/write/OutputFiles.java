package org.millrace.engine.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.millrace.errors.ResourceException;
import org.millrace.source.TableSink;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// The files of one write, which appear together or not at all: all are written under temporary names and get their own
/// once the last is complete. Row counts belong to the one thread at a time that appends.
final class OutputFiles implements AutoCloseable {

    private final OutputDirectory directory;
    private final List<Path> targets = new ArrayList<>();
    private final List<TableSink> sinks = new ArrayList<>();
    private final List<Path> committed = new ArrayList<>();
    private long[] rows = new long[0];
    private boolean complete;

    OutputFiles(OutputDirectory directory) {
        this.directory = directory;
    }

    /// Starts a file.
    void add(Path target, TableSink sink) {
        targets.add(target);
        sinks.add(sink);
        rows = new long[sinks.size()];
    }

    TableSink sink(int file) {
        return sinks.get(file);
    }

    int count() {
        return sinks.size();
    }

    /// Counts rows that were appended to a file.
    void count(int file, List<Batch> batches) {
        for (Batch batch : batches) {
            rows[file] += batch.rows();
        }
    }

    /// Gives all files their names. Where one fails, those that have theirs already are removed.
    void commit() {
        for (int i = 0; i < sinks.size(); i++) {
            sinks.get(i).commit();
            committed.add(targets.get(i));
        }
        complete = true;
    }

    /// One row for each file, as [Write] gives them.
    Batch summary() {
        List<String> names = targets.stream().map(Path::toString).toList();
        List<Long> counts = java.util.Arrays.stream(rows).boxed().toList();
        List<Long> sizes = targets.stream().map(OutputFiles::size).toList();
        List<List<?>> values = List.of(names, counts, sizes);
        List<Vector> columns = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            columns.add(VectorBuilder.of(Writing.SCHEMA.field(i).type(), values.get(i)));
        }
        return Batch.of(targets.size(), columns);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new ResourceException("Cannot see how large the new file " + file + " is: " + e.getMessage(), e);
        }
    }

    /// Removes everything that was made unless it is complete.
    @Override
    public void close() {
        sinks.forEach(TableSink::close);
        if (!complete) {
            committed.forEach(OutputDirectory::remove);
            directory.removeIfMade();
        }
    }
}
