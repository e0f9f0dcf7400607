package org.millrace.engine.lower;

import java.nio.file.Path;
import java.util.List;
import org.millrace.engine.aggregate.HashAggregate;
import org.millrace.engine.expression.CompiledExpression;
import org.millrace.engine.expression.Evaluators;
import org.millrace.engine.operator.Concatenating;
import org.millrace.engine.operator.Filtering;
import org.millrace.engine.operator.Operator;
import org.millrace.engine.operator.Projecting;
import org.millrace.engine.operator.Unnesting;
import org.millrace.engine.operator.ValuesScan;
import org.millrace.engine.share.Sharing;
import org.millrace.engine.write.Writing;
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
import org.millrace.source.files.Formats;

/// Chooses a physical operator for each relation of the plan.
public final class Lowering {

    private Lowering() {}

    /// The physical plan of a relation.
    public static Operator lower(Relation relation) {
        return switch (relation) {
            case Scan scan -> LowerScan.lower(scan);
            case Values values -> new ValuesScan(values.schema(), values.batches());
            case Filter filter -> filtering(filter, lower(filter.input()));
            case Project project -> projecting(project, lower(project.input()));
            case Aggregate aggregate
            when NestedKeys.within(aggregate) -> {
                Project byBytes = NestedKeys.byBytes(aggregate);
                yield projecting(byBytes, lower(byBytes.input()));
            }
            case Aggregate aggregate -> {
                Operator input = lower(aggregate.input());
                yield HashAggregate.of(input, aggregate, Evaluators::compile);
            }
            case Sort sort -> LowerSort.lower(sort);
            case Limit limit -> LowerLimit.lower(limit);
            case Window window -> LowerWindow.lower(window);
            case Distinct distinct -> LowerDistinct.lower(distinct);
            case Union union ->
                new Concatenating(union.inputs().stream().map(Lowering::lower).toList(), union.schema());
            case Join join -> LowerJoin.lower(join, List.of());
            case AsOfJoin join -> LowerAsOfJoin.lower(join);
            case Unnest unnest -> unnesting(unnest, lower(unnest.input()));
            case Sample sample -> LowerSample.lower(sample);
            case Shared shared -> new Sharing(shared.number(), lower(shared.input()));
            case Write(Relation input, WriteSpec spec) ->
                new Writing(lower(input), Formats.writable(spec.format(), Path.of(spec.path())), spec);
        };
    }

    static Operator filtering(Filter filter, Operator input) {
        return new Filtering(input, Evaluators.condition(filter.condition()));
    }

    private static Operator unnesting(Unnest unnest, Operator input) {
        List<CompiledExpression> lists =
                unnest.lists().stream().map(Evaluators::compile).toList();
        return new Unnesting(input, lists, unnest.schema(), unnest.ordinality() != null, unnest.keepEmpty());
    }

    static Operator projecting(Project project, Operator input) {
        List<CompiledExpression> columns = project.columns().stream()
                .map(column -> Evaluators.compile(column.expression()))
                .toList();
        return new Projecting(input, columns, project.schema());
    }
}
