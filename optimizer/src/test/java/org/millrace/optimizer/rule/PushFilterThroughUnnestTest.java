package org.millrace.optimizer.rule;

import static org.millrace.optimizer.rule.Tables.assertChanges;
import static org.millrace.optimizer.rule.Tables.assertKeeps;
import static org.millrace.optimizer.rule.Tables.col;
import static org.millrace.optimizer.rule.Tables.filter;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Unnest;

class PushFilterThroughUnnestTest {

    private static final Rule RULE = new PushFilterThroughUnnest();
    private static final Relation POSTS = Tables.scan("posts", "id int64!", "text string", "tags list<string>");

    private static Relation unnested(boolean keepEmpty) {
        return new Unnest(POSTS, List.of(new ColumnRef(2, POSTS.schema().field(2))), List.of("tag"), null, keepEmpty);
    }

    @Test
    void leavesRowsOutBeforeTheirListsAreTakenApart() {
        assertChanges(
                RULE,
                filter(unnested(true), col("id").gt(5).and(col("tag").eq("x"))),
                "Filter (tag = 'x')",
                "  Unnest tags AS tag; keeps rows without elements",
                "    Filter (id > 5)",
                "      Scan posts: id, text, tags");
    }

    @Test
    void leavesConditionsOnElementsAbove() {
        assertKeeps(RULE, filter(unnested(false), col("tag").eq("x")));
    }

    @Test
    void leavesConditionsThatMayFailAbove() {
        assertKeeps(RULE, filter(unnested(false), col("text").cast("int64").gt(5)));
    }
}
