package org.millrace.plan.expr;

import org.millrace.plan.expression.Function;

/// Functions of lists and structs.
public sealed interface NestedMethods permits Expr {

    /// The number of elements of a list.
    default Expr listLength() {
        return FunctionExpr.of(Function.LIST_LENGTH, this);
    }

    /// The element at a position from 1; null outside the list.
    default Expr listElement(Object position) {
        return FunctionExpr.of(Function.LIST_ELEMENT, this, position);
    }

    /// Whether a list has a value.
    default Expr listContains(Object value) {
        return FunctionExpr.of(Function.LIST_CONTAINS, this, value);
    }

    /// A field of a struct.
    default Expr field(String name) {
        return FunctionExpr.of(Function.STRUCT_FIELD, this, name);
    }

    /// A 64-bit hash that is the same everywhere and always.
    default Expr hash() {
        return FunctionExpr.of(Function.HASH, this);
    }
}
