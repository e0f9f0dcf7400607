/// Expressions, relations, typing, explain and the backend contract.
@NullMarked
package org.millrace.plan;

import org.jspecify.annotations.NullMarked;
