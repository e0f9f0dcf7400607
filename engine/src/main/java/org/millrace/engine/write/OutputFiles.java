package org.millrace.engine.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.millrace.errors.ResourceException;
import org.millrace.source.TableSink;
import org.millrace.source.write.WrittenFile;
import org.millrace.vectors.Batch;

/// The files of one write, which appear together or not at all: all are written under temporary names and get their own
/// once the last is complete. Row counts belong to the one thread at a time that appends.
final class OutputFiles implements Output {

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

    @Override
    public TableSink sink(int file) {
        return sinks.get(file);
    }

    @Override
    public void count(int file, List<Batch> batches) {
        for (Batch batch : batches) {
            rows[file] += batch.rows();
        }
    }

    /// Gives all files their names. Where one fails, those that have theirs already are removed by [#close()].
    @Override
    public void commit() {
        for (int i = 0; i < sinks.size(); i++) {
            sinks.get(i).commit();
            committed.add(targets.get(i));
        }
        complete = true;
    }

    @Override
    public List<WrittenFile> files() {
        List<WrittenFile> files = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            files.add(new WrittenFile(targets.get(i), rows[i], size(targets.get(i))));
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

    @Override
    public void close() {
        sinks.forEach(TableSink::close);
        if (!complete) {
            committed.forEach(OutputDirectory::remove);
            directory.removeIfMade();
        }
    }
}
