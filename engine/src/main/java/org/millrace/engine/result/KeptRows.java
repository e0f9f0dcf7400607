package org.millrace.engine.result;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.millrace.engine.run.Footprint;
import org.millrace.engine.run.QueryRun;
import org.millrace.errors.ResourceException;
import org.millrace.memory.Reservation;
import org.millrace.vectors.Batch;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Vector;

/// Rows of a result that the caller keeps while the query runs, as many as the budget allows. Belongs to one thread.
final class KeptRows {

    private final Reservation reservation;
    private final QueryRun run;
    private long rows;

    /// Dictionaries that are counted: one is shared by many batches.
    private final Set<Vector> dictionaries = Collections.newSetFromMap(new IdentityHashMap<>());

    KeptRows(QueryRun run) {
        this.run = run;
        this.reservation = run.reservation("the collected result");
    }

    /// A copy of a batch; a [ResourceException] where it does not fit any more.
    Batch keep(Batch batch) {
        Batch copy = batch.copy();
        long bytes = Footprint.of(copy);
        for (int i = 0; i < copy.columns(); i++) {
            if (copy.raw(i) instanceof DictionaryVector column && dictionaries.add(column.dictionary())) {
                bytes += Footprint.of(column.dictionary());
            }
        }
        if (!reservation.tryGrow(bytes)) {
            throw new ResourceException("The result is too large to be collected: its first " + rows + " rows take "
                    + reservation.held() + " bytes, and of the budget of "
                    + run.budget().limit() + " bytes nothing is left for "
                    + copy.rows() + " more. Take the rows as a stream or write them to a file, or give more"
                    + " with --memory.");
        }
        rows += copy.rows();
        return copy;
    }
}
