package org.millrace.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.millrace.kernels.VectorBuffer;
import org.millrace.kernels.select.Decode;
import org.millrace.vectors.Batch;
import org.millrace.vectors.DataType;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Values;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// Lists and structs of texts as text: `[a, b, NULL]` and `{'name': value}`. For people, and not fast.
final class NestedText implements Evaluator {

    private final Evaluator input;
    private final VectorBuffer decoded;

    NestedText(Evaluator input, DataType type) {
        this.input = input;
        this.decoded = new VectorBuffer(type);
    }

    @Override
    public Vector evaluate(Batch batch) {
        Vector whole = Decode.flat(input.evaluate(batch), decoded);
        List<@Nullable Object> texts = new ArrayList<>();
        for (int i = 0; i < batch.rows(); i++) {
            texts.add(text(Values.at(whole, i)));
        }
        return VectorBuilder.of(PrimitiveType.STRING, texts);
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case List<?> list -> {
                StringJoiner joiner = new StringJoiner(", ", "[", "]");
                list.forEach(part -> joiner.add(part(part)));
                yield joiner.toString();
            }
            case Map<?, ?> struct -> {
                StringJoiner joiner = new StringJoiner(", ", "{", "}");
                struct.forEach((name, part) -> joiner.add("'" + name + "': " + part(part)));
                yield joiner.toString();
            }
            case null, default -> null;
        };
    }

    private static String part(@Nullable Object part) {
        return part == null ? "NULL" : part.toString();
    }
}
