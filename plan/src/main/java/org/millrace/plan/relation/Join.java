package org.millrace.plan.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.Expression;
import org.millrace.vectors.Field;
import org.millrace.vectors.Schema;

/// Rows of two relations that match. The columns are those of the left side and then those of the right side.
///
/// One side is held in memory or on disk, the build side; the other one, the probe side, streams past it. Rows
/// come in the order of the probe side, the matches of one row in the order of the build side, and at the end, in
/// their order, the rows of the build side that come out without a match. Where the result has the columns of the
/// left side only, rows come in the order of the left side whichever side is held.
///
/// @param left      the left side
/// @param right     the right side
/// @param type      which rows come out
/// @param build     the side that is held
/// @param keys      what must be equal
/// @param condition what else must be true of a pair, over the columns of the left side and then the right side
///                  as they come in; null for nothing
public record Join(
        Relation left,
        Relation right,
        JoinType type,
        JoinSide build,
        List<JoinKey> keys,
        @Nullable Expression condition)
        implements Relation {

    /// Copies the list.
    // Not compact: the parameters of a compact constructor lose their nullness in the class file.
    public Join(
            Relation left,
            Relation right,
            JoinType type,
            JoinSide build,
            List<JoinKey> keys,
            @Nullable Expression condition) {
        if (type == JoinType.CROSS && (!keys.isEmpty() || condition != null)) {
            throw new IllegalArgumentException("A cross join has neither keys nor a condition.");
        }
        this.left = left;
        this.right = right;
        this.type = type;
        this.build = build;
        this.keys = List.copyOf(keys);
        this.condition = condition;
    }

    @Override
    public Schema schema() {
        if (type.leftOnly()) {
            return left.schema();
        }
        List<Field> fields = new ArrayList<>();
        addFields(left.schema(), type.keepsRight(), fields);
        addFields(right.schema(), type.keepsLeft(), fields);
        return new Schema(fields);
    }

    /// The columns that the condition sees: those of both sides as they come in.
    public Schema bothSides() {
        return new Schema(Stream.concat(left.schema().fields().stream(), right.schema().fields().stream())
                .toList());
    }

    static void addFields(Schema side, boolean nullable, List<Field> fields) {
        for (Field field : side.fields()) {
            fields.add(new Field(field.name(), field.type(), field.nullable() || nullable));
        }
    }

    @Override
    public List<Relation> inputs() {
        return List.of(left, right);
    }

    @Override
    public Relation withInputs(List<Relation> inputs) {
        return new Join(inputs.get(0), inputs.get(1), type, build, keys, condition);
    }

    /// The same join with other keys and another condition; a cross join that gets some is an inner join then.
    public Join matching(List<JoinKey> newKeys, @Nullable Expression newCondition) {
        boolean every = newKeys.isEmpty() && newCondition == null;
        JoinType newType = type == JoinType.CROSS && !every ? JoinType.INNER : type;
        return new Join(left, right, newType, build, newKeys, newCondition);
    }
}
