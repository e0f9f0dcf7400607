package org.millrace.plan.relation;

import java.util.List;
import org.millrace.vectors.Schema;

/// A node of the logical plan. Immutable; expressions refer to the columns of the node's input by position.
public sealed interface Relation
        permits Scan,
                Values,
                Filter,
                Project,
                Aggregate,
                Sort,
                Limit,
                Distinct,
                Union,
                Join,
                AsOfJoin,
                Window,
                Unnest,
                Sample,
                Shared,
                Write {

    /// The columns it produces.
    Schema schema();

    /// What it reads from, in order.
    List<Relation> inputs();

    /// The same node over other inputs with the same schemas.
    Relation withInputs(List<Relation> inputs);
}
