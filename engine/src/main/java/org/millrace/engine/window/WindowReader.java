package org.millrace.engine.window;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Vector;

/// Reads the partitions of some pieces with the values of all functions, a page as a batch.
final class WindowReader implements BatchReader {

    private final WindowSpec spec;
    private final WindowMemory memory;
    private final Pages pages;
    private final WindowColumns columns;
    private long position;
    private long held;

    WindowReader(WindowSpec spec, PartitionSource source, boolean stable, WindowMemory memory) {
        this.spec = spec;
        this.memory = memory;
        this.pages = new Pages(source, new PageMaker(spec, stable), spec, memory);
        this.columns = new WindowColumns(spec, pages);
    }

    @Override
    public @Nullable Batch next() {
        if (pages.find(position) == null) {
            return null;
        }
        Page page = pages.pin(position);
        Vector[] results = columns.next(page);
        int width = spec.schema().size();
        Vector[] all = Arrays.copyOf(page.columns(), width + results.length);
        System.arraycopy(results, 0, all, width, results.length);
        pages.unpin(page);
        position = page.end;
        pages.release(columns.needs(position));
        account();
        return Batch.of(page.rows(), all);
    }

    /// Reserves what functions hold, as far as it grows with the data.
    private void account() {
        long bytes = columns.bytes();
        if (bytes > held) {
            memory.grow(bytes - held);
        } else {
            memory.shrink(held - bytes);
        }
        held = bytes;
    }

    @Override
    public void close() {
        columns.leave();
        pages.close();
        memory.shrink(held);
        held = 0;
    }
}
