package org.millrace.plan.typing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.millrace.errors.QueryException;
import org.millrace.vectors.Field;
import org.millrace.vectors.Schema;

/// The names of a join's columns. Those of the left side stay; one of the right side that is there already gets a
/// suffix.
///
/// @param right the name of each column of the right side
record JoinNames(List<String> right) {

    static JoinNames of(Schema left, Schema right, String suffix) {
        Set<String> taken = new HashSet<>(left.names());
        List<String> names = new ArrayList<>();
        for (Field field : right.fields()) {
            String name = taken.contains(field.name()) ? field.name() + suffix : field.name();
            if (!taken.add(name)) {
                throw new QueryException("Two columns of the join would be called '" + name
                        + "': rename one of them, or give another suffix than '" + suffix + "'.");
            }
            names.add(name);
        }
        return new JoinNames(names);
    }
}
