package org.millrace.engine.expression;

import java.util.List;
import org.millrace.errors.DefectException;
import org.millrace.kernels.VectorBuffer;
import org.millrace.kernels.compare.RowOrder;
import org.millrace.kernels.select.Decode;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.Literal;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Field;
import org.millrace.vectors.Gather;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.LongVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.StructType;
import org.millrace.vectors.StructVector;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// The functions that take lists and structs apart. Values are not copied but for the elements of lists.
final class NestedEvaluator implements Evaluator {

    private final Part part;
    private final Evaluator container;
    private final VectorBuffer containerFlat;

    /// What a function does with a flat container of a batch.
    private interface Part {

        Vector of(Vector container, Batch batch);
    }

    private NestedEvaluator(Evaluator container, DataType type, Part part) {
        this.container = container;
        this.part = part;
        this.containerFlat = new VectorBuffer(type);
    }

    /// The evaluator of a call of one of these functions.
    static NestedEvaluator of(Call call, ExpressionCompiler compiler) {
        DataType type = call.operands().getFirst().type();
        Evaluator container = compiler.operand(call.operands().getFirst());
        return new NestedEvaluator(
                container,
                type,
                switch (call.function()) {
                    case LIST_LENGTH -> (v, batch) -> length((ListVector) v, batch.rows());
                    case LIST_ELEMENT -> element(argument(call, compiler));
                    case LIST_CONTAINS ->
                        contains(
                                argument(call, compiler), call.operands().get(1).type());
                    case STRUCT_FIELD -> field(call, (StructType) type);
                    default -> throw new DefectException(call.function() + " takes nothing apart.");
                });
    }

    private static Evaluator argument(Call call, ExpressionCompiler compiler) {
        return compiler.operand(call.operands().get(1));
    }

    @Override
    public Vector evaluate(Batch batch) {
        return part.of(Decode.flat(container.evaluate(batch), containerFlat), batch);
    }

    private static Vector length(ListVector lists, int rows) {
        long[] lengths = new long[rows];
        for (int i = 0; i < rows; i++) {
            lengths[i] = lists.lengths()[i];
        }
        return new LongVector(PrimitiveType.INT64, lengths, rows, lists.validity());
    }

    private static Part element(Evaluator position) {
        VectorBuffer decoded = new VectorBuffer(PrimitiveType.INT64);
        return (container, batch) -> {
            ListVector lists = (ListVector) container;
            int rows = batch.rows();
            LongVector positions = (LongVector) Decode.flat(position.evaluate(batch), decoded);
            int[] elements = new int[rows];
            long[] valid = new long[Bits.words(rows)];
            for (int i = 0; i < rows; i++) {
                long given = positions.value(i);
                long at = given < 0 ? lists.lengths()[i] + given + 1 : given;
                boolean inside = !lists.isNull(i) && !positions.isNull(i) && at >= 1 && at <= lists.lengths()[i];
                elements[i] = inside ? (int) (lists.starts()[i] + at - 1) : 0;
                Bits.put(valid, i, inside && !lists.child().isNull(elements[i]));
            }
            return picked(lists.child(), elements, rows, valid);
        };
    }

    private static Vector picked(Vector child, int[] elements, int rows, long[] valid) {
        if (child.length() > 0) {
            return Vectors.with(Gather.rows(child, elements, rows), rows, valid);
        }
        // No list has an element: every row is null.
        return VectorBuilder.of(child.type(), java.util.Collections.nCopies(rows, null));
    }

    private static Part contains(Evaluator value, DataType type) {
        VectorBuffer decoded = new VectorBuffer(type);
        return (container, batch) -> {
            ListVector lists = (ListVector) container;
            int rows = batch.rows();
            Vector wanted = Decode.flat(value.evaluate(batch), decoded);
            long[] words = new long[Bits.words(rows)];
            long[] valid = new long[Bits.words(rows)];
            for (int i = 0; i < rows; i++) {
                boolean known = !lists.isNull(i) && !wanted.isNull(i);
                Bits.put(valid, i, known);
                Bits.put(words, i, known && contains(lists, i, wanted));
            }
            return new BooleanVector(words, rows, valid);
        };
    }

    private static boolean contains(ListVector lists, int row, Vector wanted) {
        int start = lists.starts()[row];
        for (int i = start; i < start + lists.lengths()[row]; i++) {
            if (!lists.child().isNull(i) && RowOrder.compare(lists.child(), i, wanted, row) == 0) {
                return true;
            }
        }
        return false;
    }

    private static Part field(Call call, StructType type) {
        String name = String.valueOf(((Literal) call.operands().get(1)).object());
        List<String> names = type.fields().stream().map(Field::name).toList();
        int index = names.indexOf(name);
        return (container, batch) -> {
            StructVector structs = (StructVector) container;
            Vector child = structs.children().get(index);
            if (structs.validity() == null) {
                return child;
            }
            int rows = batch.rows();
            long[] valid = Vectors.both(structs.validity(), child.validity(), new long[Bits.words(rows)], rows);
            return Vectors.with(flat(child), rows, valid);
        };
    }

    private static Vector flat(Vector vector) {
        return Decode.flat(vector, new VectorBuffer(vector.type()));
    }
}
