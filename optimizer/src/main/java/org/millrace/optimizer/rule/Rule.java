package org.millrace.optimizer.rule;

import org.millrace.plan.relation.Relation;

/// Changes a plan into another one with the same result. Stateless.
public interface Rule {

    /// The name by which it is timed and switched off, such as `push-filter-into-scan`.
    default String name() {
        StringBuilder name = new StringBuilder();
        for (char letter : getClass().getSimpleName().toCharArray()) {
            if (Character.isUpperCase(letter) && !name.isEmpty()) {
                name.append('-');
            }
            name.append(Character.toLowerCase(letter));
        }
        return name.toString();
    }

    /// The changed plan; an equal plan where the rule finds nothing to do.
    Relation apply(Relation plan);
}
