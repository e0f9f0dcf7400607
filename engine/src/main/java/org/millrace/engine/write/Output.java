package org.millrace.engine.write;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.millrace.source.TableSink;
import org.millrace.source.write.WrittenFile;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// What a write makes: it appears whole or not at all.
sealed interface Output extends AutoCloseable permits OutputFiles, PartitionedOutput {

    /// Where the chunks of a file go, by the number of the file among those that rows are cut into.
    TableSink sink(int file);

    /// Notes that rows were appended to a file. By one thread at a time.
    void count(int file, List<Batch> batches);

    /// Makes it appear.
    void commit();

    /// The files that were made, once they have appeared.
    List<WrittenFile> files();

    /// Removes everything unless it has appeared.
    @Override
    void close();

    /// One row for each file, as the relation gives them.
    default Batch summary() {
        List<WrittenFile> files = files();
        List<List<?>> values = List.of(
                files.stream().map(WrittenFile::path).map(Path::toString).toList(),
                files.stream().map(WrittenFile::rows).toList(),
                files.stream().map(WrittenFile::bytes).toList());
        List<Vector> columns = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            columns.add(VectorBuilder.of(Writing.SCHEMA.field(i).type(), values.get(i)));
        }
        return Batch.of(files.size(), columns);
    }
}
