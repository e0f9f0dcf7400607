package org.millrace.optimizer.rule;

import org.millrace.plan.relation.Limit;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;

/// Computes columns only for the rows that are asked for; a limit that so reaches a sort makes it a top-k.
///
/// ```text
/// Limit 10        →  Project a
///   Project a          Limit 10
///     Sort k             Sort k
/// ```
public final class PushLimitThroughProject implements Rule {

    @Override
    public Relation apply(Relation plan) {
        return Rewriting.topDown(
                plan,
                relation -> relation instanceof Limit limit
                                && limit.input() instanceof Project project
                                && Rewriting.deterministic(project)
                        ? new Project(new Limit(project.input(), limit.offset(), limit.count()), project.columns())
                        : relation);
    }
}
