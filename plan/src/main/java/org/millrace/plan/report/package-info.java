/// What the operators of a query are expected to do and what they did: plain facts that text, pictures and profiles are
/// made of. Start with [OperatorFigures].
@NullMarked
package org.millrace.plan.report;

import org.jspecify.annotations.NullMarked;
