package org.millrace.source.files;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.millrace.source.BatchReader;
import org.millrace.source.Morsel;
import org.millrace.source.Predicate;
import org.millrace.source.RowFilter;
import org.millrace.source.ScanRequest;
import org.millrace.vectors.Batch;

/// Reads morsels of many files, one file after the other, one open at a time.
final class FileSetReader implements BatchReader {

    private final List<FilePart> parts;
    private final ScanRequest request;
    private final List<Morsel> morsels;
    private int next;
    private @Nullable BatchReader open;
    private @Nullable ColumnJoin join;

    FileSetReader(List<FilePart> parts, ScanRequest request, List<Morsel> morsels) {
        this.parts = parts;
        this.request = request;
        this.morsels = List.copyOf(morsels);
    }

    @Override
    public @Nullable Batch next() {
        while (true) {
            if (open != null && join != null) {
                Batch batch = open.next();
                if (batch != null) {
                    return join.add(batch);
                }
                close();
            }
            if (next == morsels.size()) {
                return null;
            }
            openNextFile();
        }
    }

    private void openNextFile() {
        int number = morsels.get(next).part();
        int end = next;
        while (end < morsels.size() && morsels.get(end).part() == number) {
            end++;
        }
        List<Morsel> wanted = morsels.subList(next, end).stream()
                .map(morsel -> morsel.inPart(0))
                .toList();
        next = end;
        FilePart part = parts.get(number);
        Optional<List<Predicate>> predicates = part.known().translate(request.predicates());
        if (predicates.isEmpty()
                || part.known().translate(request.dynamic().get()).isEmpty()) {
            request.metrics().morselsSkipped().add(wanted.size());
            request.metrics()
                    .bytesRead()
                    .add(wanted.stream().mapToLong(Morsel::bytes).sum());
            return;
        }
        join = new ColumnJoin(request.columns(), part.known());
        open = part.table().read(forPart(part, join, predicates.get()), wanted);
    }

    /// The request as the file understands it. Predicates that come up while it is read and that a known value refutes
    /// are left to the exact filter.
    private ScanRequest forPart(FilePart part, ColumnJoin columns, List<Predicate> predicates) {
        KnownValues known = part.known();
        Supplier<RowFilter> filter = request.filter();
        return new ScanRequest(
                columns.fromFile(),
                predicates,
                () -> known.translate(request.dynamic().get()).orElse(List.of()),
                filter == null ? null : () -> new PartFilter(filter.get(), known),
                request.batchRows(),
                request.metrics());
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
