package org.millrace.sql.bind;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expr.CaseExpr;
import org.millrace.plan.expr.TypedExpr;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.typing.Binder;
import org.millrace.plan.typing.FunctionTyping;
import org.millrace.vectors.Schema;

/// Makes expressions of typed parts where the typing rules stand behind the frame's expressions.
final class Typed {

    private static final Binder NAMELESS = new Binder(new Schema(List.of()));

    private Typed() {}

    /// The value of the first branch whose condition is true.
    static Expression choice(List<CaseExpr.Branch> branches, @Nullable Expression otherwise) {
        return NAMELESS.bind(new CaseExpr(branches, otherwise == null ? null : new TypedExpr(otherwise)));
    }

    /// A struct of values.
    static Expression struct(List<String> names, List<Expression> values) {
        List<Expression> arguments = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            arguments.add(Literals.of(names.get(i)));
            arguments.add(values.get(i));
        }
        return FunctionTyping.call(Function.STRUCT_PACK, arguments);
    }
}
