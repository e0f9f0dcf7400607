package org.millrace.engine.columns;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.DataType;
import org.millrace.vectors.ListType;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.Vector;

/// Picks lists, with the elements that they use.
///
/// @param sources  the lists
/// @param elements their elements
record ListGatherer(List<ListVector> sources, GatheredColumn elements) implements ValueGatherer {

    static ListGatherer of(ListType type, List<ListVector> sources) {
        List<Vector> children = sources.stream().map(ListVector::child).toList();
        return new ListGatherer(sources, new GatheredColumn(type.element().type(), children));
    }

    @Override
    public Vector gather(DataType type, Picks picks, long @Nullable [] validity) {
        int[] starts = new int[picks.count()];
        int[] lengths = new int[picks.count()];
        int total = 0;
        for (int i = 0; i < starts.length; i++) {
            ListVector source = sources.get(picks.from()[i]);
            starts[i] = total;
            lengths[i] = source.isNull(picks.rows()[i]) ? 0 : source.lengths()[picks.rows()[i]];
            total = Math.addExact(total, lengths[i]);
        }
        return new ListVector(type, starts, lengths, elements(picks, lengths, total), picks.count(), validity);
    }

    private Vector elements(Picks picks, int[] lengths, int total) {
        int[] from = new int[total];
        int[] rows = new int[total];
        int next = 0;
        for (int i = 0; i < lengths.length; i++) {
            int source = picks.from()[i];
            int start = sources.get(source).starts()[picks.rows()[i]];
            for (int j = 0; j < lengths[i]; j++) {
                from[next] = source;
                rows[next++] = start + j;
            }
        }
        return elements.rows(from, rows, total);
    }
}
