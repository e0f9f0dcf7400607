package org.millrace.kernels.lists;

import java.util.ArrayList;
import java.util.List;
import org.millrace.vectors.Concat;
import org.millrace.vectors.DataType;
import org.millrace.vectors.ListType;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.StructVector;
import org.millrace.vectors.Vector;

/// Functions that make lists and structs of values, and longer lists of lists.
public final class ListMaking {

    private ListMaking() {}

    /// list_value: the operands of a row are its elements.
    public static ListKernel value(DataType type) {
        DataType element = ((ListType) type).element().type();
        return (operands, rows) -> {
            ListPositions made = new ListPositions(rows);
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < operands.length; j++) {
                    made.add(j * rows + i);
                }
                made.endRow();
            }
            return made.of(type, Concat.of(element, List.of(operands)));
        };
    }

    /// struct_pack: the operands are its fields.
    public static ListKernel struct(DataType type) {
        return (operands, rows) -> new StructVector(type, List.of(operands), rows, null);
    }

    /// list_concat: a missing list has no elements.
    public static Vector concat(Vector[] operands, int rows) {
        DataType type = operands[0].type();
        List<Vector> children = new ArrayList<>();
        int[] bases = new int[operands.length];
        int base = 0;
        for (int j = 0; j < operands.length; j++) {
            Vector child = ((ListVector) operands[j]).child();
            children.add(child);
            bases[j] = base;
            base = Math.addExact(base, child.length());
        }
        ListPositions made = new ListPositions(rows);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < operands.length; j++) {
                ListVector lists = (ListVector) operands[j];
                if (!lists.isNull(i)) {
                    made.addRange(bases[j] + lists.starts()[i], lists.lengths()[i]);
                }
            }
            made.endRow();
        }
        return made.of(type, Concat.of(((ListType) type).element().type(), children));
    }

    /// flatten: the elements of all inner lists.
    public static Vector flatten(Vector[] operands, int rows) {
        ListVector lists = (ListVector) operands[0];
        ListVector inner = (ListVector) org.millrace.vectors.Flatten.of(lists.child());
        ListPositions made = new ListPositions(rows);
        for (int i = 0; i < rows; i++) {
            if (lists.isNull(i)) {
                made.endMissing();
                continue;
            }
            int start = lists.starts()[i];
            for (int j = start; j < start + lists.lengths()[i]; j++) {
                if (!inner.isNull(j)) {
                    made.addRange(inner.starts()[j], inner.lengths()[j]);
                }
            }
            made.endRow();
        }
        return made.of(inner.type(), inner.child());
    }
}
