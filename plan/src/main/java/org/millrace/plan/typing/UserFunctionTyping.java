package org.millrace.plan.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.millrace.errors.QueryException;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.UserCall;
import org.millrace.plan.function.UserFunction;
import org.millrace.vectors.DataType;

/// The typed form of functions that users wrote. Arguments become the declared types where nothing is lost by it,
/// as for functions that are built in.
final class UserFunctionTyping {

    private UserFunctionTyping() {}

    static Expression call(UserFunction function, List<Expression> values) {
        return UserCall.of(function, converted(function, function.arguments(), values));
    }

    /// The arguments as the types that a function declares.
    static List<Expression> converted(Object function, List<DataType> types, List<Expression> values) {
        if (values.size() != types.size()) {
            throw wrong(function, values);
        }
        List<Expression> converted = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            DataType type = types.get(i);
            Expression value = values.get(i);
            boolean fits = LiteralConversion.of(value, type).isPresent()
                    || Coercion.common(value.type(), type).filter(type::equals).isPresent();
            if (!fits) {
                throw wrong(function, values);
            }
            converted.add(Coercion.to(value, type));
        }
        return converted;
    }

    private static QueryException wrong(Object function, List<Expression> values) {
        String given =
                values.stream().map(value -> value.type().toString()).collect(Collectors.joining(", ", "(", ")"));
        return new QueryException("The function " + function + " cannot be called with " + given
                + ". Convert with cast(...) if that is what you mean.");
    }
}
