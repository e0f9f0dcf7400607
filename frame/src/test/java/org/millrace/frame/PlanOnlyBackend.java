package org.millrace.frame;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.millrace.errors.QueryException;
import org.millrace.plan.Backend;
import org.millrace.plan.Query;
import org.millrace.plan.QuerySettings;
import org.millrace.plan.explain.PlanText;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.TableHandle;
import org.millrace.plan.relation.TableSpec;
import org.millrace.plan.report.PlannedOperator;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

/// A backend whose tables are all called sales and have no rows: plans can be made and shown, and running one
/// fails.
final class PlanOnlyBackend implements Backend {

    private static final Schema SALES = Schema.of(
            new Field("date", PrimitiveType.TIMESTAMP),
            new Field("category", PrimitiveType.STRING),
            new Field("price", PrimitiveType.DOUBLE),
            new Field("quantity", PrimitiveType.INT64));

    static Frame sales() {
        return Session.over(new PlanOnlyBackend(), Settings.defaults()).scan(List.of("sales"), "", Map.of());
    }

    private record Handle(TableSpec spec, Schema schema, OptionalLong rows) implements TableHandle {}

    @Override
    public TableHandle open(TableSpec spec) {
        return new Handle(spec, SALES, OptionalLong.empty());
    }

    @Override
    public Query start(Relation plan, QuerySettings settings) {
        throw new QueryException("This backend runs nothing.");
    }

    @Override
    public String explain(Relation plan, QuerySettings settings) {
        return PlanText.of(plan);
    }

    @Override
    public List<PlannedOperator> physical(Relation plan, QuerySettings settings) {
        return List.of();
    }

    @Override
    public void close() {}
}
