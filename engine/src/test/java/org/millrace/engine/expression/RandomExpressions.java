package org.millrace.engine.expression;

import static org.millrace.engine.expression.FunctionCases.call;
import static org.millrace.engine.expression.SampleRows.column;

import java.util.List;
import java.util.SplittableRandom;
import org.millrace.plan.expression.Case;
import org.millrace.plan.expression.Cast;
import org.millrace.plan.expression.Cut;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.InList;
import org.millrace.plan.expression.Literals;
import org.millrace.vectors.DataType;
import org.millrace.vectors.PrimitiveType;

/// Typed expressions by chance, of a given type and depth.
final class RandomExpressions {

    private final SplittableRandom random;

    RandomExpressions(SplittableRandom random) {
        this.random = random;
    }

    Expression of(DataType type, int depth) {
        if (depth == 0 || random.nextInt(8) == 0) {
            return leaf(type);
        }
        if (random.nextInt(6) == 0) {
            return choice(type, depth - 1);
        }
        return switch ((PrimitiveType) type) {
            case BOOLEAN -> truth(depth - 1);
            case DOUBLE -> number(depth - 1);
            case STRING -> text(depth - 1);
            default -> integer(type, depth - 1);
        };
    }

    private Expression leaf(DataType type) {
        boolean literal = random.nextInt(4) == 0;
        return switch ((PrimitiveType) type) {
            case BOOLEAN -> literal ? Literals.of(random.nextBoolean()) : column(pick("t", "u"));
            case DOUBLE -> literal ? Literals.of(pick(0.0, -0.0, 2.5, Double.NaN)) : column(pick("d", "e"));
            case STRING -> literal ? Literals.of(pick("", "a", "日本", "%l%")) : column(pick("s", "p"));
            case INT32 -> literal ? Literals.of(pick(0, 1, -7, 100_000)) : column(pick("a32", "b32"));
            default -> literal ? Literals.of(pick(0L, 3L, 1L << 40)) : column("a64");
        };
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private Expression choice(DataType type, int depth) {
        return switch (random.nextInt(4)) {
            case 0 ->
                new Case(List.of(new Case.Branch(of(PrimitiveType.BOOLEAN, depth), of(type, depth))), of(type, depth));
            case 1 -> call(Function.COALESCE, of(type, depth), of(type, depth));
            case 2 -> call(pick(Function.LEAST, Function.GREATEST), of(type, depth), of(type, depth), of(type, depth));
            default -> call(Function.NULL_IF, of(type, depth), of(type, depth));
        };
    }

    private Expression truth(int depth) {
        DataType type = pick(PrimitiveType.DOUBLE, PrimitiveType.INT32, PrimitiveType.STRING, PrimitiveType.INT64);
        return switch (random.nextInt(6)) {
            case 0, 1 ->
                call(
                        pick(Function.EQUAL, Function.LESS, Function.GREATER_OR_EQUAL, Function.NOT_DISTINCT),
                        of(type, depth),
                        of(type, depth));
            case 2, 3 ->
                call(
                        pick(Function.AND, Function.OR),
                        of(PrimitiveType.BOOLEAN, depth),
                        of(PrimitiveType.BOOLEAN, depth));
            case 4 -> call(pick(Function.IS_NULL, Function.IS_NOT_NULL), of(type, depth));
            default ->
                new InList(
                        of(PrimitiveType.INT32, depth), List.of(Literals.of(5), Literals.ofNull(PrimitiveType.INT32)));
        };
    }

    private Expression number(int depth) {
        return switch (random.nextInt(3)) {
            case 0 ->
                call(
                        pick(Function.ADD, Function.SUBTRACT, Function.MULTIPLY, Function.DIVIDE),
                        of(PrimitiveType.DOUBLE, depth),
                        of(PrimitiveType.DOUBLE, depth));
            case 1 -> call(pick(Function.SQRT, Function.ROUND, Function.EXP), of(PrimitiveType.DOUBLE, depth));
            default -> new Cast(of(PrimitiveType.INT32, depth), PrimitiveType.DOUBLE, false);
        };
    }

    private Expression integer(DataType type, int depth) {
        return switch (random.nextInt(3)) {
            case 0, 1 ->
                call(
                        pick(
                                Function.ADD,
                                Function.SUBTRACT,
                                Function.MULTIPLY,
                                Function.INTEGER_DIVIDE,
                                Function.MODULO),
                        of(type, depth),
                        of(type, depth));
            default -> new Cast(of(PrimitiveType.DOUBLE, depth), type, random.nextBoolean());
        };
    }

    private Expression text(int depth) {
        return switch (random.nextInt(4)) {
            case 0 -> call(Function.CONCAT, of(PrimitiveType.STRING, depth), of(PrimitiveType.STRING, depth));
            case 1 ->
                call(
                        Function.SUBSTRING,
                        of(PrimitiveType.STRING, depth),
                        new Cast(of(PrimitiveType.INT32, depth), PrimitiveType.INT64, false));
            case 2 ->
                new Cut(
                        of(PrimitiveType.DOUBLE, depth),
                        List.of(-1.0, 0.0, 2.5),
                        List.of("low", "high"),
                        random.nextBoolean(),
                        random.nextBoolean());
            default -> call(pick(Function.UPPER, Function.TRIM, Function.REVERSE), of(PrimitiveType.STRING, depth));
        };
    }
}
