package org.millrace.engine.expression;

import org.millrace.vectors.DataType;

/// An expression that was prepared for one input schema. Immutable and shared by all lanes; what runs is an
/// [Evaluator]. `toString` gives the expression as people write it.
public interface CompiledExpression {

    /// The type of its values.
    DataType type();

    /// A new evaluator with scratch buffers of its own, for one thread at a time.
    Evaluator open();
}
