package org.millrace.frame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;
import org.millrace.frame.text.TableText;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;
import org.millrace.vectors.Values;
import org.millrace.vectors.fingerprint.Fingerprint;

/// All rows of a result, in memory. Values are Java objects as [Values#at] gives them: `Long`, `Double`, `String`,
/// `LocalDate` and so on, null where there is none.
public final class ResultTable {

    private final Schema schema;
    private final List<Batch> batches;
    private final long[] starts;

    ResultTable(Schema schema, List<Batch> batches) {
        this.schema = schema;
        this.batches = List.copyOf(batches);
        this.starts = new long[batches.size() + 1];
        for (int i = 0; i < batches.size(); i++) {
            starts[i + 1] = starts[i] + batches.get(i).rows();
        }
    }

    /// The columns.
    public Schema schema() {
        return schema;
    }

    /// The number of rows.
    public long rows() {
        return starts[batches.size()];
    }

    /// The rows as batches, for loops over arrays.
    public List<Batch> batches() {
        return batches;
    }

    /// A value by row and column position.
    public @Nullable Object value(long row, int column) {
        Objects.checkIndex(row, rows());
        int low = 0;
        int high = batches.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return Values.at(batches.get(low).column(column), (int) (row - starts[low]));
    }

    /// A value by row and column name.
    public @Nullable Object value(long row, String column) {
        return value(row, index(column));
    }

    Object requireValue(long row, int column) {
        return Objects.requireNonNull(value(row, column));
    }

    private int index(String column) {
        return schema.indexOf(column)
                .orElseThrow(() -> new QueryException("The result has no column '" + column + "'. It has: "
                        + String.join(", ", schema.names()) + "."));
    }

    /// All values of a column.
    public List<@Nullable Object> column(String name) {
        int column = index(name);
        List<@Nullable Object> values = new ArrayList<>();
        for (Batch batch : batches) {
            for (int row = 0; row < batch.rows(); row++) {
                values.add(Values.at(batch.column(column), row));
            }
        }
        return Collections.unmodifiableList(values);
    }

    /// The values of a row, in order of the columns.
    public List<@Nullable Object> row(long row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int column = 0; column < schema.size(); column++) {
            values.add(value(row, column));
        }
        return Collections.unmodifiableList(values);
    }

    /// Each row as a map from column names to values.
    public List<Map<String, @Nullable Object>> maps() {
        List<Map<String, @Nullable Object>> maps = new ArrayList<>();
        for (long row = 0; row < rows(); row++) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            for (int column = 0; column < schema.size(); column++) {
                map.put(schema.field(column).name(), value(row, column));
            }
            maps.add(map);
        }
        return maps;
    }

    /// Each row as a record whose components are called as columns. Numbers are converted where nothing is lost.
    public <R extends Record> List<R> records(Class<R> type) {
        return new RecordReader<>(type, schema).read(this);
    }

    /// A content hash of the rows, in order and in any order.
    public Fingerprint fingerprint() {
        Fingerprint fingerprint = new Fingerprint(schema);
        batches.forEach(fingerprint::add);
        return fingerprint;
    }

    /// An aligned table, shortened with the full size said.
    @Override
    public String toString() {
        return TableText.DEFAULT.format(schema, batches, rows());
    }
}
