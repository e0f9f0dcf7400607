package org.millrace.plan.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.millrace.plan.expr.AggregateExpr;
import org.millrace.plan.expr.AliasExpr;
import org.millrace.plan.expr.AllColumnsExpr;
import org.millrace.plan.expr.CaseExpr;
import org.millrace.plan.expr.CastExpr;
import org.millrace.plan.expr.ColumnExpr;
import org.millrace.plan.expr.CutExpr;
import org.millrace.plan.expr.Expr;
import org.millrace.plan.expr.FunctionExpr;
import org.millrace.plan.expr.InExpr;
import org.millrace.plan.expr.LiteralExpr;
import org.millrace.plan.expr.OrderExpr;
import org.millrace.plan.expr.TypedExpr;
import org.millrace.plan.expr.UserFunctionExpr;
import org.millrace.plan.expr.WindowExpr;

/// Looks into what users write. Aggregates and window functions are not looked into: what stands in them is computed
/// elsewhere.
final class ExprTrees {

    private ExprTrees() {}

    /// Whether the expression or one of its parts is of a kind.
    static boolean anyMatch(Expr expression, Predicate<Expr> kind) {
        return kind.test(expression) || parts(expression).stream().anyMatch(part -> anyMatch(part, kind));
    }

    private static List<Expr> parts(Expr expression) {
        return switch (expression) {
            case ColumnExpr _, AllColumnsExpr _, LiteralExpr _, AggregateExpr _, WindowExpr _, TypedExpr _ -> List.of();
            case AliasExpr alias -> List.of(alias.input());
            case CastExpr cast -> List.of(cast.input());
            case CutExpr cut -> List.of(cut.input());
            case OrderExpr order -> List.of(order.input());
            case FunctionExpr call -> call.arguments();
            case UserFunctionExpr call -> call.arguments();
            case InExpr in -> joined(List.of(in.input()), in.values());
            case CaseExpr choice -> choice(choice);
        };
    }

    private static List<Expr> joined(List<Expr> first, List<Expr> second) {
        List<Expr> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static List<Expr> choice(CaseExpr choice) {
        List<Expr> all = new ArrayList<>();
        choice.branches().forEach(branch -> all.addAll(List.of(branch.condition(), branch.value())));
        Expr fallback = choice.fallback();
        if (fallback != null) {
            all.add(fallback);
        }
        return all;
    }
}
