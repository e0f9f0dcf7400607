package org.millrace.engine.window;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.run.Footprint;
import org.millrace.engine.spill.BatchFile;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Vector;

/// The rows of a reader's stream that somebody may still look at: read when they are first asked for, forgotten once
/// everybody is past them, and held in a file where there is no room in between. Belongs to one thread.
final class Pages implements AutoCloseable {

    /// So many pages pass through without a reservation, like any reader's batches.
    private static final int FREE = 4;

    private static final long PAGE_OVERHEAD = 200;

    private final PartitionSource source;
    private final PageMaker maker;
    private final WindowSpec spec;
    private final WindowMemory memory;

    // The pages from `first` to `last` of this array, in order.
    private Page[] live = new Page[16];
    private int first;
    private int last;
    private long end;
    private boolean complete;
    private @Nullable BatchFile file;

    Pages(PartitionSource source, PageMaker maker, WindowSpec spec, WindowMemory memory) {
        this.source = source;
        this.maker = maker;
        this.spec = spec;
        this.memory = memory;
    }

    /// Throws where the query was cancelled: for loops that look at many rows again for one.
    void check() {
        source.check();
    }

    /// The page of a position that nobody has released; null beyond the last row.
    @Nullable
    Page find(long position) {
        while (position >= end) {
            if (!load()) {
                return null;
            }
        }
        int low = first;
        int high = last - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (live[middle].start <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return live[low];
    }

    /// The page of a position, whose columns stay in memory until [#unpin(Page)].
    Page pin(long position) {
        Page page = find(position);
        if (page == null || page.start > position) {
            throw new IndexOutOfBoundsException("Row " + position + " is not among the rows that are held.");
        }
        page.pins++;
        if (!page.loaded() && file != null) {
            reserve(page);
            Batch batch = file.read(page.place);
            Vector[] columns = new Vector[batch.columns()];
            Arrays.setAll(columns, batch::column);
            page.load(columns);
        }
        return page;
    }

    void unpin(Page page) {
        page.pins--;
        if (page.pins == 0 && (page.released || page.place != Page.NOWHERE)) {
            drop(page);
        }
    }

    /// Says that nobody will ask for a row before this one any more.
    void release(long position) {
        while (first < last && live[first].end <= position) {
            Page page = live[first++];
            page.released = true;
            if (page.loaded() && page.pins == 0) {
                drop(page);
            }
        }
    }

    private boolean load() {
        Batch batch = complete ? null : source.next();
        if (batch == null) {
            complete = true;
            return false;
        }
        Vector[] columns = maker.columns(batch);
        Page page = new Page(end, batch.rows(), columns, source.partitionStarts(), source.peerStarts());
        page.size = bytes(columns);
        if (last - first >= FREE) {
            reserve(page);
        }
        if (last == live.length) {
            makeRoom();
        }
        live[last++] = page;
        end = page.end;
        return true;
    }

    private void makeRoom() {
        int count = last - first;
        Page[] target = count > live.length / 2 ? new Page[live.length * 2] : live;
        System.arraycopy(live, first, target, 0, count);
        Arrays.fill(target, count, target.length, null);
        live = target;
        first = 0;
        last = count;
    }

    private static long bytes(Vector[] columns) {
        long bytes = PAGE_OVERHEAD;
        for (Vector column : columns) {
            bytes += Footprint.of(column);
        }
        return bytes;
    }

    private void reserve(Page page) {
        if (!memory.tryGrow(page.size)) {
            spill();
            if (!memory.tryGrow(page.size)) {
                memory.grow(page.size);
            }
        }
        page.reserved = page.size;
    }

    /// Writes every page that no cursor stands on.
    private void spill() {
        for (int i = first; i < last; i++) {
            Page page = live[i];
            if (page.loaded() && page.pins == 0) {
                write(page);
                drop(page);
            }
        }
    }

    private void write(Page page) {
        BatchFile target = file;
        if (target == null) {
            target = memory.file(spec.pageTypes());
            file = target;
        }
        if (page.place == Page.NOWHERE) {
            page.place = target.append(Batch.of(page.rows(), page.columns()));
        }
    }

    private void drop(Page page) {
        page.drop();
        memory.shrink(page.reserved);
        page.reserved = 0;
    }

    @Override
    public void close() {
        for (int i = first; i < last; i++) {
            if (live[i].loaded()) {
                drop(live[i]);
            }
        }
        first = last;
        source.close();
        BatchFile known = file;
        file = null;
        if (known != null) {
            known.close();
        }
    }
}
