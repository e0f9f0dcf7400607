package org.millrace.engine.join;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.LongVector;

/// Goes through the rows of one stream whose tags are in a range.
final class TagCursor {

    private final BatchReader reader;
    private final int tagColumn;
    private final long end;
    private final int rank;
    private @Nullable Batch batch;
    private long[] tags = {};
    private int rows;
    private int row;
    /// The number that the merge gave to the current batch; -1 for none.
    int source = -1;

    TagCursor(BatchReader reader, int tagColumn, long least, long end, int rank) {
        this.reader = reader;
        this.tagColumn = tagColumn;
        this.end = end;
        this.rank = rank;
        load();
        while (rows > 0 && tags[row] < least) {
            advance();
        }
    }

    private void load() {
        batch = reader.next();
        source = -1;
        row = 0;
        rows = batch == null ? 0 : batch.rows();
        tags = batch == null ? tags : ((LongVector) Flatten.of(batch.column(tagColumn))).values();
    }

    boolean ended() {
        return row >= rows || tags[row] >= end;
    }

    /// The next row; it must not have ended.
    long tag() {
        return tags[row];
    }

    int row() {
        return row;
    }

    Batch batch() {
        return Objects.requireNonNull(batch);
    }

    void advance() {
        row++;
        if (row == rows) {
            load();
        }
    }

    boolean before(TagCursor other) {
        return tag() != other.tag() ? tag() < other.tag() : rank < other.rank;
    }
}
