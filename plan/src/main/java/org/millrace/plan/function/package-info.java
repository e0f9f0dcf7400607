/// Functions that users write in plain Java. Start with [Functions], which makes them: scalar functions of lambdas
/// and functions of whole batches are a [UserFunction], functions of all rows of a group a [UserAggregate].
@NullMarked
package org.millrace.plan.function;

import org.jspecify.annotations.NullMarked;
