package org.millrace.parquet.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.pages.FileInput;
import org.millrace.parquet.pages.PageBytes;
import org.millrace.parquet.schema.ColumnNode;
import org.millrace.parquet.schema.SchemaReader;
import org.millrace.source.ScanRequest;
import org.millrace.vectors.Vector;

/// The columns of one scan: those that the filter tests, and the others. Adds file, column and place to the errors of
/// column readers.
final class ScanColumns {
    private final ParquetFile file;
    private final int[] wanted;
    private final int[] tested;
    private final ColumnReader[] readers;
    private final List<ColumnReader> used = new ArrayList<>();
    private final boolean[] isTested;

    ScanColumns(ParquetFile file, ScanRequest request, int[] tested, FileInput input) {
        this.file = file;
        this.tested = tested;
        wanted = request.columns();
        readers = new ColumnReader[file.columns().size()];
        isTested = new boolean[readers.length];
        PageBytes stored = new PageBytes();
        for (int column : tested) {
            isTested[column] = true;
            open(column, request, input, stored);
        }
        for (int column : wanted) {
            open(column, request, input, stored);
        }
    }

    private void open(int column, ScanRequest request, FileInput input, PageBytes stored) {
        if (readers[column] == null) {
            ColumnNode node = file.columns().get(column);
            ColumnNode.Leaf flat = SchemaReader.flat(node);
            readers[column] = flat != null
                    ? new FlatColumn(flat, input, stored, request.metrics())
                    : new NestedColumn(node, input, stored, request.metrics());
            used.add(readers[column]);
        }
    }

    void forEach(Consumer<ColumnReader> action, int group) {
        for (ColumnReader reader : used) {
            guarded(reader, group, column -> {
                action.accept(column);
                return column;
            });
        }
    }

    /// All wanted columns, without a filter.
    Vector[] readAll(int rows, int group) {
        return readOthers(new Vector[0], rows, group);
    }

    /// The tested columns, in the filter's order.
    Vector[] readTested(int rows, int group) {
        Vector[] vectors = new Vector[tested.length];
        for (int i = 0; i < tested.length; i++) {
            vectors[i] = guarded(readers[tested[i]], group, column -> column.read(rows));
        }
        return vectors;
    }

    /// All wanted columns; those that were tested are taken from `known`.
    Vector[] readOthers(Vector[] known, int rows, int group) {
        return collect(known, group, column -> column.read(rows));
    }

    /// All wanted columns, the selected rows only where they are not among `known`.
    Vector[] readOthers(Vector[] known, int rows, int[] positions, int selected, int group) {
        return collect(known, group, column -> column.readSelected(rows, positions, selected));
    }

    private Vector[] collect(Vector[] known, int group, Function<ColumnReader, Vector> read) {
        Vector[] vectors = new Vector[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            int column = wanted[i];
            int earlier = indexOf(wanted, column, i);
            if (isTested[column]) {
                vectors[i] = known[indexOf(tested, column, tested.length)];
            } else {
                vectors[i] = earlier >= 0 ? vectors[earlier] : guarded(readers[column], group, read);
            }
        }
        return vectors;
    }

    void skipOthers(int rows) {
        for (int i = 0; i < wanted.length; i++) {
            if (!isTested[wanted[i]] && indexOf(wanted, wanted[i], i) < 0) {
                readers[wanted[i]].skip(rows);
            }
        }
    }

    private static int indexOf(int[] columns, int column, int end) {
        for (int i = 0; i < end; i++) {
            if (columns[i] == column) {
                return i;
            }
        }
        return -1;
    }

    private <T> T guarded(ColumnReader reader, int group, Function<ColumnReader, T> action) {
        try {
            return action.apply(reader);
        } catch (MalformedException | IndexOutOfBoundsException e) {
            throw ParquetBatchReader.failure(file, reader.place(), group, e);
        }
    }
}
