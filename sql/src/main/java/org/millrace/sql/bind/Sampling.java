package org.millrace.sql.bind;

import org.jspecify.annotations.Nullable;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Sample;
import org.millrace.plan.relation.SampleMethod;
import org.millrace.sql.tree.Query;

/// Samples of rows.
final class Sampling {

    private static final double PERCENT = 100;

    private Sampling() {}

    /// The sample that TABLESAMPLE or USING SAMPLE asks for; the same one each time, unless the seed is another.
    static Relation of(Context context, Relation relation, Query.Sampling sampling) {
        @Nullable Long seed = sampling.seed();
        long chosen = seed == null ? 0 : seed;
        if (!sampling.percent()) {
            return new Sample(relation, SampleMethod.RESERVOIR, sampling.amount(), chosen);
        }
        if (sampling.method().equals("reservoir")) {
            throw context.error(sampling.at(), "a reservoir has a number of rows, not a percentage.");
        }
        return new Sample(relation, SampleMethod.BERNOULLI, sampling.amount() / PERCENT, chosen);
    }
}
