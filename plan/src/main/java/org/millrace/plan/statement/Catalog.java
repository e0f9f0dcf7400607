package org.millrace.plan.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.TableHandle;
import org.millrace.plan.relation.TableSpec;

/// The tables that a statement may name.
public interface Catalog {

    /// The plan of a table or view of this name, case aside; null where there is none.
    @Nullable
    Relation table(String name);

    /// The names of all tables and views.
    List<String> names();

    /// Opens files as a table.
    TableHandle open(TableSpec spec);
}
