package org.millrace.engine.columns;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Bits;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Gather;
import org.millrace.vectors.Vector;

/// One column that lies in several vectors, from which rows can be picked in any order. Immutable and safe for many
/// threads.
public final class GatheredColumn {

    private final DataType type;
    private final List<Vector> sources;
    private final long[] @Nullable [] validities;
    private final boolean nullable;
    private final ValueGatherer gatherer;

    /// A column in these vectors, which all have type `type`.
    public GatheredColumn(DataType type, List<Vector> sources) {
        this.type = type;
        this.sources = sources.stream().map(GatheredColumn::expanded).toList();
        this.validities = new long[this.sources.size()][];
        boolean some = false;
        for (int i = 0; i < validities.length; i++) {
            validities[i] = this.sources.get(i).validity();
            some |= validities[i] != null;
        }
        this.nullable = some;
        this.gatherer = ValueGatherer.of(type, this.sources);
    }

    private static Vector expanded(Vector vector) {
        return vector instanceof ConstantVector constant
                ? new DictionaryVector(
                        new int[constant.length()], constant.value(), constant.length(), constant.validity())
                : vector;
    }

    /// The rows that `count` pairs name, in fresh arrays.
    ///
    /// @param from which of the vectors
    /// @param rows which row of it
    public Vector rows(int[] from, int[] rows, int count) {
        if (sources.size() == 1) {
            return Gather.rows(sources.getFirst(), rows, count);
        }
        return gatherer.gather(type, new Picks(from, rows, count), nullable ? bits(from, rows, count) : null);
    }

    private long[] bits(int[] from, int[] rows, int count) {
        long[] bits = new long[Bits.words(count)];
        for (int i = 0; i < count; i++) {
            if (Bits.valid(validities[from[i]], rows[i])) {
                Bits.set(bits, i);
            }
        }
        return bits;
    }

    /// Columns for all vectors of some batches of rows that have the same types.
    static List<GatheredColumn> children(List<DataType> types, List<List<Vector>> sources) {
        List<GatheredColumn> children = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            int child = i;
            children.add(new GatheredColumn(
                    types.get(i),
                    sources.stream().map(vectors -> vectors.get(child)).toList()));
        }
        return children;
    }
}
