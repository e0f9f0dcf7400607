package org.millrace.engine.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.millrace.errors.ResourceException;
import org.millrace.source.TableSink;
import org.millrace.source.write.PartitionedSink;
import org.millrace.source.write.WrittenFile;
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
        List<WrittenFile> files = written();
        List<String> names = files.stream().map(file -> file.path().toString()).toList();
        List<Long> counts = files.stream().map(WrittenFile::rows).toList();
        List<Long> sizes = files.stream().map(WrittenFile::bytes).toList();
        List<List<?>> values = List.of(names, counts, sizes);
        List<Vector> columns = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            columns.add(VectorBuilder.of(Writing.SCHEMA.field(i).type(), values.get(i)));
        }
        return Batch.of(files.size(), columns);
    }

    private List<WrittenFile> written() {
        List<WrittenFile> files = new ArrayList<>();
        for (int i = 0; i < sinks.size(); i++) {
            if (sinks.get(i) instanceof PartitionedSink partitioned) {
                files.addAll(partitioned.files());
            } else {
                files.add(new WrittenFile(targets.get(i), rows[i], size(targets.get(i))));
            }
        }
        return files;
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
