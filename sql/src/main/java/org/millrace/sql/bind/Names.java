package org.millrace.sql.bind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;

/// Names of columns that tell them apart, case aside.
final class Names {

    private Names() {}

    /// Names in which those that were there already have a number behind them.
    static List<String> unique(List<String> names) {
        Set<String> taken = new HashSet<>();
        names.forEach(name -> taken.add(name.toLowerCase(Locale.ROOT)));
        Set<String> given = new HashSet<>();
        List<String> unique = new ArrayList<>();
        for (String name : names) {
            String free = name;
            int number = 1;
            while (!given.add(free.toLowerCase(Locale.ROOT))) {
                do {
                    free = name + "_" + number++;
                } while (taken.contains(free.toLowerCase(Locale.ROOT)));
            }
            unique.add(free);
        }
        return unique;
    }

    /// The same rows under names that tell their columns apart.
    static Relation unique(Relation relation) {
        List<String> names = relation.schema().names();
        List<String> unique = unique(names);
        if (names.equals(unique)) {
            return relation;
        }
        List<NamedExpression> columns = new ArrayList<>();
        for (int i = 0; i < unique.size(); i++) {
            columns.add(new NamedExpression(
                    unique.get(i), new ColumnRef(i, relation.schema().field(i))));
        }
        return new Project(relation, columns);
    }
}
