package org.millrace.engine.join;

import org.millrace.engine.expression.CompiledExpression;

/// A comparison between both sides that must be true of every match; or true of equal values too, which does no
/// harm because the whole condition decides. Neither expression can fail.
///
/// @param probe the probe side's value, over its own columns
/// @param build the build side's value, over its own columns; of the same type, which a word orders
/// @param least whether the build side's value must be at least the probe side's; at most otherwise
public record RangeTerm(CompiledExpression probe, CompiledExpression build, boolean least) {

    /// A build side takes memory for so many at most.
    public static final int MOST = 3;
}
