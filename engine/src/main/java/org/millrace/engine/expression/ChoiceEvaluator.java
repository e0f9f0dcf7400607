package org.millrace.engine.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.kernels.VectorBuffer;
import org.millrace.kernels.logic.Kleene;
import org.millrace.kernels.select.Decode;
import org.millrace.plan.expression.Case;
import org.millrace.plan.expression.Literal;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BooleanVector;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// A CASE whose values are all literals: a dictionary of them, and for each row the code of the branch that it takes.
/// Groups and comparisons over it then work on codes.
final class ChoiceEvaluator implements Evaluator {

    private final Evaluator[] conditions;
    private final int[] branchCodes;
    private final int otherwise;
    private final Vector dictionary;

    private final VectorBuffer decoded = new VectorBuffer(PrimitiveType.BOOLEAN);
    private int[] codes = {};
    private long[] open = {};
    private long[] taken = {};
    private long[] validity = {};
    private int[] positions = {};

    private ChoiceEvaluator(Evaluator[] conditions, int[] branchCodes, int otherwise, Vector dictionary) {
        this.conditions = conditions;
        this.branchCodes = branchCodes;
        this.otherwise = otherwise;
        this.dictionary = dictionary;
    }

    /// The evaluator; null where a condition can fail or a branch is not a literal of a flat type.
    static @Nullable ChoiceEvaluator of(Case source, ExpressionCompiler compiler) {
        boolean literals = source.otherwise() instanceof Literal
                && source.branches().stream().allMatch(branch -> branch.value() instanceof Literal);
        boolean safe = source.branches().stream().noneMatch(branch -> Failures.possible(branch.condition()));
        if (!literals || !safe || source.type().nested() || source.type() == PrimitiveType.BOOLEAN) {
            return null;
        }
        List<Object> entries = new ArrayList<>();
        int[] codes = source.branches().stream()
                .mapToInt(branch -> code((Literal) branch.value(), entries))
                .toArray();
        int otherwise = code((Literal) source.otherwise(), entries);
        if (entries.isEmpty()) {
            return null;
        }
        Evaluator[] conditions = source.branches().stream()
                .map(branch -> compiler.operand(branch.condition()))
                .toArray(Evaluator[]::new);
        return new ChoiceEvaluator(
                conditions, codes, otherwise, compiler.dictionaries().of(source, entries));
    }

    /// The position of a literal in the dictionary; -1 for null.
    private static int code(Literal literal, List<Object> entries) {
        Object value = literal.object();
        if (value == null) {
            return -1;
        }
        int known = entries.indexOf(value);
        if (known >= 0) {
            return known;
        }
        entries.add(value);
        return entries.size() - 1;
    }

    @Override
    public Vector evaluate(Batch batch) {
        int rows = batch.rows();
        int words = Bits.words(rows);
        codes = Vectors.positions(codes, rows);
        positions = Vectors.positions(positions, rows);
        open = Vectors.words(open, rows);
        taken = Vectors.words(taken, rows);
        validity = Vectors.words(validity, rows);
        Arrays.fill(open, 0, words, -1L);
        Arrays.fill(codes, 0, rows, Math.max(otherwise, 0));
        boolean nulls = false;
        Arrays.fill(validity, 0, words, -1L);
        for (int i = 0; i < conditions.length; i++) {
            BooleanVector truth = (BooleanVector) Decode.flat(conditions[i].evaluate(batch), decoded);
            System.arraycopy(open, 0, taken, 0, words);
            Kleene.keepTrue(taken, truth.values(), truth.validity(), words);
            nulls |= take(branchCodes[i], rows);
        }
        if (otherwise < 0) {
            nulls = true;
            for (int i = 0; i < words; i++) {
                validity[i] &= ~open[i];
            }
        }
        return new DictionaryVector(codes, dictionary, rows, nulls ? validity : null);
    }

    /// Gives the taken rows their code and closes them; whether that is null.
    private boolean take(int code, int rows) {
        int count = Bits.positions(taken, rows, positions);
        int value = Math.max(code, 0);
        for (int i = 0; i < count; i++) {
            codes[positions[i]] = value;
        }
        for (int i = 0; i < Bits.words(rows); i++) {
            open[i] &= ~taken[i];
            if (code < 0) {
                validity[i] &= ~taken[i];
            }
        }
        return code < 0;
    }
}
