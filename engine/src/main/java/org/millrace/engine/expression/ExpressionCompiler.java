package org.millrace.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.millrace.errors.QueryException;
import org.millrace.kernels.cast.Casts;
import org.millrace.kernels.select.Bins;
import org.millrace.kernels.select.ValueSet;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.Case;
import org.millrace.plan.expression.Cast;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Cut;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.InList;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.expression.UserCall;
import org.millrace.vectors.DataType;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;
import org.millrace.vectors.VectorBuilder;

/// Turns expressions into evaluators. The largest parts that depend on a single column run once per dictionary
/// entry, those that depend on none once at all.
final class ExpressionCompiler {

    private final Dictionaries dictionaries;

    /// The dictionaries that a [Cut], or a [Case] of literals, gives codes into: one for all evaluators of an
    /// expression, so that codes mean the same in every lane. Lanes open evaluators at the same time.
    static final class Dictionaries {

        private final Map<Expression, Vector> known = new ConcurrentHashMap<>();

        Vector of(Expression source, List<?> values) {
            return known.computeIfAbsent(source, expression -> VectorBuilder.of(expression.type(), values));
        }
    }

    /// A compiler for one evaluator.
    ExpressionCompiler(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    Dictionaries dictionaries() {
        return dictionaries;
    }

    /// An evaluator of an expression, with buffers of its own.
    Evaluator evaluator(Expression expression) {
        return switch (expression) {
            case ColumnRef column -> new ColumnEvaluator(column.index());
            case Literal literal -> new LiteralEvaluator(literal.value());
            case Call _, Cast _, Case _, InList _, Cut _, UserCall _ -> {
                if (!UserCall.deterministic(expression)) {
                    yield inner(expression, true);
                }
                Set<Integer> columns = new TreeSet<>();
                collect(expression, columns);
                Evaluator inner = inner(expression, columns.size() > 1);
                yield switch (columns.size()) {
                    case 0 -> new OnceEvaluator(inner, expression.type());
                    case 1 -> new PerEntry(inner, columns.iterator().next());
                    default -> inner;
                };
            }
        };
    }

    private static void collect(Expression expression, Set<Integer> columns) {
        if (expression instanceof ColumnRef column) {
            columns.add(column.index());
        }
        expression.operands().forEach(operand -> collect(operand, columns));
    }

    /// Whether operands are made of parts that may each be run per dictionary entry.
    private boolean partsRunPerEntry;

    private Evaluator inner(Expression expression, boolean perEntry) {
        boolean before = partsRunPerEntry;
        partsRunPerEntry = perEntry;
        Evaluator inner = node(expression);
        partsRunPerEntry = before;
        return inner;
    }

    /// An evaluator of an operand of the expression that is being compiled.
    Evaluator operand(Expression expression) {
        return partsRunPerEntry ? evaluator(expression) : node(expression);
    }

    private Evaluator[] operands(List<Expression> expressions) {
        return expressions.stream().map(this::operand).toArray(Evaluator[]::new);
    }

    private Evaluator node(Expression expression) {
        return switch (expression) {
            case ColumnRef column -> new ColumnEvaluator(column.index());
            case Literal literal -> new LiteralEvaluator(literal.value());
            case Call call -> call(call);
            case Cast cast -> cast(cast);
            case Case choice -> choice(choice);
            case InList in -> in(in);
            case Cut cut -> cut(cut);
            case UserCall call -> new UserCallEvaluator(call, operands(call.operands()));
        };
    }

    private Evaluator call(Call call) {
        DataType type = call.operands().getFirst().type();
        return switch (call.function()) {
            case AND, OR -> {
                boolean[] canFail = new boolean[call.operands().size()];
                for (int i = 0; i < canFail.length; i++) {
                    canFail[i] = Failures.possible(call.operands().get(i));
                }
                boolean and = call.function() == org.millrace.plan.expression.Function.AND;
                yield new LogicEvaluator(and, operands(call.operands()), canFail);
            }
            case IS_NULL -> new NullTestEvaluator(operand(call.operands().getFirst()), true);
            case IS_NOT_NULL -> new NullTestEvaluator(operand(call.operands().getFirst()), false);
            case NOT_DISTINCT -> PairEvaluator.notDistinct(left(call), right(call), type);
            case NULL_IF -> PairEvaluator.nullIf(left(call), right(call), type);
            case COALESCE -> new CoalesceEvaluator(operands(call.operands()), call.type());
            case LEAST -> new ExtremeEvaluator(operands(call.operands()), true, type);
            case GREATEST -> new ExtremeEvaluator(operands(call.operands()), false, type);
            case HASH -> new HashEvaluator(operands(call.operands()));
            case LIST_LENGTH, LIST_ELEMENT, LIST_CONTAINS, STRUCT_FIELD -> NestedEvaluator.of(call, this);
            case LIST_VALUE, STRUCT_PACK, LIST_SLICE, LIST_CONCAT, FLATTEN -> ListFunctions.of(call, this);
            case LIST_POSITION, LIST_HAS_ANY, LIST_HAS_ALL, LIST_JOIN -> ListFunctions.of(call, this);
            case LIST_SORT, LIST_REVERSE, LIST_DISTINCT -> ListFunctions.of(call, this);
            case LIST_SUM, LIST_MEAN, LIST_MIN, LIST_MAX, LIST_COUNT -> ListFunctions.of(call, this);
            case STRING_SPLIT, REGEXP_SPLIT, REGEXP_EXTRACT_ALL -> ListFunctions.of(call, this);
            case RANGE, SERIES, TIME_RANGE, TIME_SERIES, ORDER_KEY -> ListFunctions.of(call, this);
            default -> kernel(call);
        };
    }

    private Evaluator left(Call call) {
        return operand(call.operands().get(0));
    }

    private Evaluator right(Call call) {
        return operand(call.operands().get(1));
    }

    private Evaluator kernel(Call call) {
        KernelChoice choice = KernelChoice.of(call);
        List<Evaluator> arguments = new ArrayList<>();
        for (int i = 0; i < choice.operands().size(); i++) {
            Expression operand = choice.operands().get(i);
            arguments.add(
                    converted(operand(operand), operand.type(), choice.types().get(i), call));
        }
        DataType[] types = choice.types().toArray(DataType[]::new);
        return new KernelEvaluator(choice.kernel(), arguments.toArray(Evaluator[]::new), types, call.type(), call);
    }

    private Evaluator cast(Cast cast) {
        if (cast.input().type() == PrimitiveType.NULL) {
            return new LiteralEvaluator(Vectors.missing(cast.type()));
        }
        return converted(operand(cast.input()), cast.input().type(), cast.type(), cast);
    }

    /// The conversion of what an evaluator gives.
    static Evaluator converted(Evaluator input, DataType from, DataType to, Expression source) {
        if (from.nested() && !from.equals(to)) {
            return NestedCast.of(input, from, to, source);
        }
        boolean trying = source instanceof Cast cast && cast.trying();
        List<Casts.Step> steps = Casts.steps(from, to, trying)
                .orElseThrow(
                        () -> new QueryException("There is no cast from " + from + " to " + to + ": " + source + "."));
        Evaluator evaluator = input;
        DataType type = from;
        for (Casts.Step step : steps) {
            evaluator = new KernelEvaluator(
                    step.kernel(), new Evaluator[] {evaluator}, new DataType[] {type}, step.type(), source);
            type = step.type();
        }
        return evaluator;
    }

    private Evaluator choice(Case choice) {
        ChoiceEvaluator ofLiterals = ChoiceEvaluator.of(choice, this);
        if (ofLiterals != null) {
            return ofLiterals;
        }
        List<CaseEvaluator.Branch> branches = choice.branches().stream()
                .map(branch -> new CaseEvaluator.Branch(part(branch.condition()), part(branch.value())))
                .toList();
        return new CaseEvaluator(branches, part(choice.otherwise()), choice.type());
    }

    private CaseEvaluator.Part part(Expression expression) {
        return new CaseEvaluator.Part(operand(expression), Failures.possible(expression));
    }

    private Evaluator in(InList in) {
        List<Object> values = new ArrayList<>();
        for (Literal literal : in.values()) {
            Object value = literal.object();
            if (value != null) {
                values.add(value);
            }
        }
        ValueSet set = new ValueSet(VectorBuilder.of(in.input().type(), values));
        return new InListEvaluator(
                operand(in.input()),
                in.input().type(),
                set,
                values.size() < in.values().size());
    }

    private Evaluator cut(Cut cut) {
        double[] edges = cut.edges().stream().mapToDouble(Double::doubleValue).toArray();
        Vector labels = dictionaries.of(cut, cut.labels());
        Evaluator input = converted(operand(cut.input()), cut.input().type(), PrimitiveType.DOUBLE, cut);
        return new CutEvaluator(input, new Bins(edges, cut.closedRight(), cut.includeOuter()), labels);
    }
}
