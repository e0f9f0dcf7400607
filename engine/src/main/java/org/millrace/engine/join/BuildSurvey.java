package org.millrace.engine.join;

import java.util.List;
import java.util.stream.IntStream;
import org.millrace.engine.bound.KeyExtremes;
import org.millrace.engine.bound.KeySurvey;
import org.millrace.vectors.Vector;

/// What is found out about the build side's keys for scans below the probe side.
///
/// @param columns for each key that a scan wants to know of the column of the build side
/// @param keys    the same keys
@SuppressWarnings("ArrayRecordComponent")
record BuildSurvey(int[] columns, List<KeySurvey> keys) {

    /// A survey for these scans.
    static BuildSurvey of(List<ProbeBound> bounds, JoinSpec spec) {
        int[] columns = bounds.stream()
                .mapToInt(bound -> spec.buildKeys().columns()[bound.key()])
                .toArray();
        List<KeySurvey> keys = IntStream.range(0, columns.length)
                .mapToObj(i -> new KeySurvey(
                        bounds.get(i).bound(),
                        spec.heldTypes().get(columns[i]),
                        spec.buildKeys().nullSafe()[bounds.get(i).key()],
                        bounds.get(i).scannedRows()))
                .toList();
        return new BuildSurvey(columns, keys);
    }

    /// Something to read a lane with.
    Lane lane() {
        return new Lane(keys.stream().map(KeySurvey::lane).toList());
    }

    /// Tells the scans what was found out; before they are opened.
    void tell(HeldRows held, JoinRun run) {
        for (int i = 0; i < columns.length; i++) {
            switch (held) {
                case HeldRows.InMemory(BuildRows rows) ->
                    keys.get(i).tell(run.query(), rows.column(columns[i]), run::forEachLane);
                case HeldRows.InFiles _ -> keys.get(i).tell(run.query());
            }
        }
    }

    /// The survey of one lane.
    final class Lane {

        private final List<KeyExtremes> extremes;

        private Lane(List<KeyExtremes> extremes) {
            this.extremes = extremes;
        }

        /// Looks at some rows.
        void add(Vector[] held) {
            for (int i = 0; i < columns.length; i++) {
                extremes.get(i).add(held[columns[i]]);
            }
        }

        /// All rows of the lane were looked at.
        void end() {
            for (int i = 0; i < columns.length; i++) {
                keys.get(i).add(extremes.get(i));
            }
        }
    }
}
