package org.millrace.plan.relation;

import java.util.List;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

/// Writes all rows to files; produces one row for each file: its path, rows and bytes, in order of the files.
///
/// @param input where rows come from
/// @param spec  where they go
public record Write(Relation input, WriteSpec spec) implements Relation {

    private static final Schema SCHEMA = Schema.of(
            new Field("file", PrimitiveType.STRING, false),
            new Field("rows", PrimitiveType.INT64, false),
            new Field("bytes", PrimitiveType.INT64, false));

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public List<Relation> inputs() {
        return List.of(input);
    }

    @Override
    public Relation withInputs(List<Relation> inputs) {
        return new Write(inputs.getFirst(), spec);
    }
}
