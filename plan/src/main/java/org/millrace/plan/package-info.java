/// What a query is, and the contract of who runs it. Start with [Backend]; queries are written as
/// [org.millrace.plan.expr.Expr], typed as [org.millrace.plan.expression.Expression] and arranged as
/// [org.millrace.plan.relation.Relation].
@NullMarked
package org.millrace.plan;

import org.jspecify.annotations.NullMarked;
