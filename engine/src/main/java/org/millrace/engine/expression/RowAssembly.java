package org.millrace.engine.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.kernels.VectorBuffer;
import org.millrace.kernels.select.Decode;
import org.millrace.kernels.select.Placement;
import org.millrace.vectors.Bits;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Values;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// Puts a column together from rows of several vectors of the same type.
sealed interface RowAssembly {

    /// An assembly for a type.
    static RowAssembly of(DataType type) {
        return type.nested() ? new Objects(type) : new Flat(type);
    }

    /// Forgets everything; rows that nobody places will have no value.
    void start(int rows);

    /// Takes rows of a vector.
    ///
    /// @param source    the vector
    /// @param positions the rows to fill
    /// @param count     how many
    /// @param dense     whether row `i` of the source goes to row `positions[i]`; otherwise row `positions[i]` does
    void place(Vector source, int[] positions, int count, boolean dense);

    /// The column; valid until the next start.
    Vector vector();

    /// Values without parts, in reused arrays.
    final class Flat implements RowAssembly {

        private final VectorBuffer out;
        private final VectorBuffer decoded;
        private long[] placed = {};
        private int placedCount;
        private int rows;

        private Flat(DataType type) {
            this.out = new VectorBuffer(type);
            this.decoded = new VectorBuffer(type);
        }

        @Override
        public void start(int newRows) {
            rows = newRows;
            placedCount = 0;
            placed = Vectors.words(placed, rows);
            Arrays.fill(placed, 0L);
            out.start(rows);
        }

        @Override
        public void place(Vector source, int[] positions, int count, boolean dense) {
            Vector flat = source instanceof DictionaryVector ? Decode.flat(source, decoded) : source;
            Placement placement = new Placement(out, positions, count);
            if (dense) {
                placement.scatter(flat);
            } else {
                placement.overlay(flat);
            }
            for (int i = 0; i < count; i++) {
                Bits.set(placed, positions[i]);
            }
            placedCount += count;
        }

        @Override
        public Vector vector() {
            if (placedCount < rows) {
                out.requireValid(placed);
                for (int i = 0; i < rows; i++) {
                    if (!Bits.test(placed, i)) {
                        out.blank(i);
                    }
                }
            }
            return out.vector();
        }
    }

    /// Lists and structs, by way of objects: rare, and not fast.
    final class Objects implements RowAssembly {

        private final DataType type;
        private List<@Nullable Object> values = List.of();

        private Objects(DataType type) {
            this.type = type;
        }

        @Override
        public void start(int rows) {
            values = new ArrayList<>(Collections.nCopies(rows, null));
        }

        @Override
        public void place(Vector source, int[] positions, int count, boolean dense) {
            for (int i = 0; i < count; i++) {
                int row = source instanceof ConstantVector ? 0 : dense ? i : positions[i];
                values.set(positions[i], Values.at(source, row));
            }
        }

        @Override
        public Vector vector() {
            return VectorBuilder.of(type, values);
        }
    }
}
