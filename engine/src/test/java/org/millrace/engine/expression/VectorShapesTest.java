package org.millrace.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.engine.expression.FunctionCases.call;
import static org.millrace.engine.expression.SampleRows.column;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.millrace.errors.DataException;
import org.millrace.plan.expression.Case;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literals;
import org.millrace.vectors.Batch;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Field;
import org.millrace.vectors.Gather;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Selection;
import org.millrace.vectors.Values;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// The same values give the same bits and the same errors, however the vectors are shaped.
class VectorShapesTest {

    private static final Batch FLAT = SampleRows.batch();

    @Test
    void everyFunctionIsTheSameForEveryShape() {
        for (FunctionCases each : FunctionCases.all()) {
            requireSame(each.expression());
        }
    }

    @Test
    void randomExpressionsAreTheSameForEveryShape() {
        SplittableRandom random = new SplittableRandom(20_261);
        for (int i = 0; i < 400; i++) {
            requireSame(new RandomExpressions(random).of(kind(random), 4));
        }
    }

    private static DataType kind(SplittableRandom random) {
        DataType[] kinds = {
            PrimitiveType.BOOLEAN, PrimitiveType.DOUBLE, PrimitiveType.INT32, PrimitiveType.INT64, PrimitiveType.STRING
        };
        return kinds[random.nextInt(kinds.length)];
    }

    private static void requireSame(Expression expression) {
        CompiledExpression compiled = Evaluators.compile(expression);
        List<Object> perRow = perRow(compiled, false);
        boolean fails = perRow.contains("error");
        assertThat(perRow(compiled, true)).as("constants: %s", expression).isEqualTo(perRow);
        Object expected = fails ? "error" : perRow;
        assertThat(rows(compiled, FLAT)).as("flat: %s", expression).isEqualTo(expected);
        assertThat(rows(compiled, dictionaries()))
                .as("dictionaries: %s", expression)
                .isEqualTo(expected);
        assertThat(rows(compiled, selected())).as("selection: %s", expression).isEqualTo(expected);
        Evaluator evaluator = compiled.open();
        if (!fails) {
            Batch batch = dictionaries();
            assertThat(values(evaluator.evaluate(batch))).isEqualTo(expected);
            assertThat(values(evaluator.evaluate(batch)))
                    .as("again: %s", expression)
                    .isEqualTo(expected);
            assertThat(values(evaluator.evaluate(FLAT)))
                    .as("then flat: %s", expression)
                    .isEqualTo(expected);
        }
        assertThat(evaluator.evaluate(FLAT.select(new int[0], 0)).length()).isZero();
    }

    private static Object rows(CompiledExpression compiled, Batch batch) {
        try {
            return values(compiled.open().evaluate(batch));
        } catch (DataException e) {
            return "error";
        }
    }

    private static List<Object> perRow(CompiledExpression compiled, boolean constant) {
        List<Object> all = new ArrayList<>();
        for (int row = 0; row < SampleRows.ROWS; row++) {
            List<Vector> columns = new ArrayList<>();
            for (int i = 0; i < FLAT.columns(); i++) {
                Vector one = Gather.rows(FLAT.column(i), new int[] {row}, 1);
                columns.add(constant ? new ConstantVector(one, 3) : one);
            }
            Object values = rows(compiled, Batch.of(constant ? 3 : 1, columns));
            all.add(values instanceof List<?> list ? list.getLast() : values);
        }
        return all;
    }

    /// Every column as codes into a dictionary with entries that no row uses, some of which are hard to compute with.
    private static Batch dictionaries() {
        List<Vector> columns = new ArrayList<>();
        for (int i = 0; i < FLAT.columns(); i++) {
            Vector flat = FLAT.column(i);
            int[] positions = new int[SampleRows.ROWS + 1];
            int[] codes = new int[SampleRows.ROWS];
            for (int row = 0; row < SampleRows.ROWS; row++) {
                // Entries in reverse order; entry 0 is not used by rows with a value.
                codes[row] = flat.isNull(row) ? 0 : SampleRows.ROWS - row;
                positions[SampleRows.ROWS - row] = row;
            }
            Vector entries = Gather.rows(flat, positions, SampleRows.ROWS + 1);
            columns.add(new DictionaryVector(
                    codes, Vectors.with(entries, SampleRows.ROWS + 1, null), SampleRows.ROWS, flat.validity()));
        }
        return Batch.of(SampleRows.ROWS, columns);
    }

    /// The rows at every second position of a batch twice as long.
    private static Batch selected() {
        int[] doubled = new int[2 * SampleRows.ROWS];
        int[] even = new int[SampleRows.ROWS];
        for (int i = 0; i < SampleRows.ROWS; i++) {
            doubled[2 * i] = i;
            doubled[2 * i + 1] = SampleRows.ROWS - 1 - i;
            even[i] = 2 * i;
        }
        Vector[] columns = new Vector[FLAT.columns()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = Gather.rows(FLAT.column(i), doubled, doubled.length);
        }
        return Batch.selected(doubled.length, new Selection(even, even.length), columns);
    }

    private static List<Object> values(Vector vector) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < vector.length(); i++) {
            Object value = Values.at(vector, i);
            values.add(value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : value);
        }
        return values;
    }

    @Test
    void dictionariesStayDictionaries() {
        Expression expression = call(Function.LN, call(Function.ADD, 1.0, column("d")));
        Vector result = Evaluators.compile(expression).open().evaluate(dictionaries());
        assertThat(result).isInstanceOf(DictionaryVector.class);
    }

    @Test
    void anErrorOfAnUnusedEntryIsNone() {
        Vector entries = VectorBuilder.of(PrimitiveType.STRING, List.of("1", "x", "3"));
        Expression number =
                FunctionCases.cast(new ColumnRef(0, new Field("s", PrimitiveType.STRING)), PrimitiveType.INT32);
        Evaluator evaluator = Evaluators.compile(number).open();
        Vector unused = new DictionaryVector(new int[] {0, 2, 2, 0}, entries, 4, null);
        assertThat(values(evaluator.evaluate(Batch.of(4, unused)))).isEqualTo(List.of(1, 3, 3, 1));
        Vector used = new DictionaryVector(new int[] {0, 1, 2, 0}, entries, 4, null);
        assertThatThrownBy(() -> evaluator.evaluate(Batch.of(4, used)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("'x'")
                .hasMessageContaining("cast(s AS int32)");
    }

    @Test
    void aBranchIsEvaluatedOnlyForTheRowsThatReachIt() {
        Expression safe = call(Function.NOT_EQUAL, column("a32"), 46_000);
        Expression other = call(Function.NOT_EQUAL, column("a32"), -46_000);
        Expression square =
                call(Function.MULTIPLY, column("a32"), call(Function.MULTIPLY, column("a32"), column("b32")));
        Expression guarded =
                new Case(List.of(new Case.Branch(call(Function.AND, safe, other), square)), Literals.of(-1));
        requireSame(guarded);
        assertThat(values(Evaluators.compile(guarded).open().evaluate(FLAT))).contains(-1, 50);
        assertThat(rows(Evaluators.compile(square), FLAT)).isEqualTo("error");
    }
}
