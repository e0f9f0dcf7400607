package org.millrace.plan.expression;

import java.util.List;
import org.millrace.vectors.DataType;

/// A typed expression over the columns of one relation. Immutable; equal expressions compute the same.
public sealed interface Expression permits ColumnRef, Literal, Call, Cast, Case, InList, Cut, UserCall {

    /// The type of its values.
    DataType type();

    /// The operands, in order.
    List<Expression> operands();

    /// The same expression over other operands of the same types.
    Expression withOperands(List<Expression> operands);
}
