package org.millrace.engine.expression;

import java.util.ArrayList;
import java.util.List;
import org.millrace.errors.QueryException;
import org.millrace.kernels.VectorBuffer;
import org.millrace.kernels.select.Decode;
import org.millrace.plan.expression.Expression;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Bits;
import org.millrace.vectors.Copy;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.ListType;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.StructType;
import org.millrace.vectors.StructVector;
import org.millrace.vectors.Vector;

/// Converts lists and structs part by part. Parts that no row has are left out before, so that they cannot fail.
final class NestedCast implements Evaluator {

    private final Evaluator input;
    private final DataType type;
    private final Evaluator[] parts;
    private final VectorBuffer decoded;

    private NestedCast(Evaluator input, DataType from, DataType type, Evaluator[] parts) {
        this.input = input;
        this.type = type;
        this.parts = parts;
        this.decoded = new VectorBuffer(from);
    }

    /// The conversion of what an evaluator gives from one nested type to another, or to text.
    static Evaluator of(Evaluator input, DataType from, DataType to, Expression source) {
        if (to == PrimitiveType.STRING) {
            DataType texts = withTextParts(from);
            Evaluator parts = from.equals(texts) ? input : of(input, from, texts, source);
            return new NestedText(parts, texts);
        }
        List<DataType> given = parts(from);
        List<DataType> wanted = parts(to);
        if (given.size() != wanted.size() || from.layout() != to.layout()) {
            throw new QueryException("There is no cast from " + from + " to " + to + ": " + source + ".");
        }
        Evaluator[] evaluators = new Evaluator[given.size()];
        for (int i = 0; i < evaluators.length; i++) {
            evaluators[i] = given.get(i) == PrimitiveType.NULL
                    ? new LiteralEvaluator(Vectors.missing(wanted.get(i)))
                    : ExpressionCompiler.converted(new ColumnEvaluator(i), given.get(i), wanted.get(i), source);
        }
        return new NestedCast(input, from, to, evaluators);
    }

    private static List<DataType> parts(DataType type) {
        return switch (type) {
            case ListType list -> List.of(list.element().type());
            case StructType struct ->
                struct.fields().stream().map(field -> field.type()).toList();
            default -> List.of();
        };
    }

    private static DataType withTextParts(DataType type) {
        return switch (type) {
            case ListType list -> new ListType(list.element().typed(PrimitiveType.STRING));
            case StructType struct ->
                new StructType(struct.fields().stream()
                        .map(field -> field.typed(PrimitiveType.STRING))
                        .toList());
            default -> type;
        };
    }

    @Override
    public Vector evaluate(Batch batch) {
        Vector whole = Copy.of(Decode.flat(input.evaluate(batch), decoded));
        return switch (whole) {
            case ListVector lists -> {
                Vector child = lists.child();
                Vector converted = Flatten.of(parts[0].evaluate(Batch.of(child.length(), child)));
                yield new ListVector(
                        type, lists.starts(), lists.lengths(), converted, lists.length(), whole.validity());
            }
            case StructVector structs -> {
                Batch fields = Batch.of(structs.length(), present(structs));
                List<Vector> converted = new ArrayList<>();
                for (Evaluator part : parts) {
                    converted.add(Flatten.of(part.evaluate(fields)));
                }
                yield new StructVector(type, converted, structs.length(), whole.validity());
            }
            default -> throw new IllegalStateException("Values of type " + whole.type() + " have no parts.");
        };
    }

    /// The fields, missing where the struct is.
    private static List<Vector> present(StructVector structs) {
        List<Vector> fields = new ArrayList<>();
        for (Vector field : structs.children()) {
            int rows = structs.length();
            long[] scratch = new long[Bits.words(rows)];
            fields.add(Flatten.withValidity(
                    Flatten.of(field), Vectors.both(structs.validity(), field.validity(), scratch, rows)));
        }
        return fields;
    }
}
