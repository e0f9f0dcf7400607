/// How many rows relations are expected to have, from statistics alone: the same for the same files and plan, for
/// choices of the optimizer and for what `explain` predicts. Start with [Estimates].
@NullMarked
package org.millrace.plan.estimate;

import org.jspecify.annotations.NullMarked;
