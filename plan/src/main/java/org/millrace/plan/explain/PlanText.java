package org.millrace.plan.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.millrace.plan.relation.Aggregate;
import org.millrace.plan.relation.AsOfJoin;
import org.millrace.plan.relation.Distinct;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.Limit;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Sample;
import org.millrace.plan.relation.Scan;
import org.millrace.plan.relation.Shared;
import org.millrace.plan.relation.Sort;
import org.millrace.plan.relation.Union;
import org.millrace.plan.relation.Unnest;
import org.millrace.plan.relation.Values;
import org.millrace.plan.relation.Window;
import org.millrace.plan.relation.Write;
import org.millrace.plan.relation.WriteSpec;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Schema;

/// A plan as an indented tree: what a relation reads from stands below it. The same plan always gives the same
/// text. What is shared stands below the first place that reads it.
///
/// ```text
/// Limit 10
///   Sort price DESC
///     Filter (quantity > 5)
///       Scan sales.parquet: category, price, quantity
/// ```
public final class PlanText {

    private PlanText() {}

    /// The tree, one relation a line, each line ended.
    public static String of(Relation relation) {
        StringBuilder text = new StringBuilder();
        append(text, relation, 0, new HashSet<>());
        return text.toString();
    }

    private static void append(StringBuilder text, Relation relation, int depth, Set<Integer> shown) {
        text.append("  ".repeat(depth)).append(line(relation)).append('\n');
        if (!(relation instanceof Shared shared) || shown.add(shared.number())) {
            relation.inputs().forEach(input -> append(text, input, depth + 1, shown));
        }
    }

    /// One relation without what it reads from.
    public static String line(Relation relation) {
        return switch (relation) {
            case Scan scan -> scan(scan);
            case Values values ->
                "Values: " + names(values.schema()) + "; "
                        + values.batches().stream().mapToLong(Batch::rows).sum() + " rows";
            case Filter filter -> "Filter " + filter.condition();
            case Project project -> "Project " + list(project.columns());
            case Aggregate aggregate -> aggregate(aggregate);
            case Sort sort -> "Sort " + list(sort.keys());
            case Limit limit -> limit(limit);
            case Distinct distinct ->
                "Distinct"
                        + (distinct.columns().isEmpty()
                                ? ""
                                : " by "
                                        + names(distinct.schema()
                                                .project(distinct.columns().stream()
                                                        .mapToInt(Integer::intValue)
                                                        .toArray())));
            case Union _ -> "Union";
            case Join join -> join(join);
            case AsOfJoin join -> "As-of join " + join.match() + by(join) + (join.keepAll() ? "" : "; matches only");
            case Window window -> window(window);
            case Unnest unnest -> unnest(unnest);
            case Sample sample -> sample(sample);
            case Shared shared -> "Shared " + shared.number();
            case Write write -> write(write.spec());
        };
    }

    private static String join(Join join) {
        String type = join.type().spelling();
        return type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1) + " join"
                + (join.keys().isEmpty() ? "" : " on " + list(join.keys()))
                + (join.condition() == null ? "" : (join.keys().isEmpty() ? " where " : " and ") + join.condition())
                + "; holds the " + join.build().name().toLowerCase(Locale.ROOT) + " side";
    }

    private static String by(AsOfJoin join) {
        return join.keys().isEmpty() ? "" : " by " + list(join.keys());
    }

    private static String scan(Scan scan) {
        return "Scan " + scan.table().spec() + ": " + names(scan.schema())
                + (scan.filter() == null ? "" : "; where " + scan.filter())
                + (scan.limit().isPresent() ? "; first " + scan.limit().getAsLong() : "");
    }

    private static String aggregate(Aggregate aggregate) {
        return "Aggregate " + list(aggregate.aggregates())
                + (aggregate.keys().isEmpty() ? "" : " by " + list(aggregate.keys()));
    }

    private static String window(Window window) {
        return "Window " + list(window.calls())
                + (window.partition().isEmpty() ? "" : " partition by " + list(window.partition()))
                + (window.order().isEmpty() ? "" : " order by " + list(window.order()));
    }

    private static String unnest(Unnest unnest) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < unnest.lists().size(); i++) {
            columns.add(unnest.lists().get(i) + " AS " + unnest.names().get(i));
        }
        return "Unnest " + list(columns)
                + (unnest.ordinality() == null ? "" : "; number " + unnest.ordinality())
                + (unnest.keepEmpty() ? "; keeps rows without elements" : "");
    }

    private static String sample(Sample sample) {
        String amount = switch (sample.method()) {
            case BERNOULLI -> sample.amount() + " of the rows";
            case RESERVOIR -> sample.rows() + " rows";
        };
        return "Sample " + amount + ", seed " + sample.seed();
    }

    private static String limit(Limit limit) {
        return "Limit " + (limit.count() == Long.MAX_VALUE ? "all" : "" + limit.count())
                + (limit.offset() == 0 ? "" : " after " + limit.offset());
    }

    private static String write(WriteSpec spec) {
        return "Write " + spec.path() + (spec.format().isEmpty() ? "" : " as " + spec.format())
                + (spec.partitionBy().isEmpty() ? "" : " by " + list(spec.partitionBy()))
                + (spec.files() == 1 ? "" : " in " + spec.files() + " files");
    }

    private static String names(Schema schema) {
        return schema.size() == 0 ? "no columns" : list(schema.names());
    }

    private static String list(List<?> parts) {
        return parts.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
