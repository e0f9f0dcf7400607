package org.millrace.optimizer;

import java.util.List;
import org.millrace.optimizer.rule.CompareWithoutCast;
import org.millrace.optimizer.rule.CountRows;
import org.millrace.optimizer.rule.DelayProjectPastTopRows;
import org.millrace.optimizer.rule.DropRedundantKeys;
import org.millrace.optimizer.rule.DropSettledFilters;
import org.millrace.optimizer.rule.ExtractJoinKeys;
import org.millrace.optimizer.rule.FactorDisjunctions;
import org.millrace.optimizer.rule.FoldConstants;
import org.millrace.optimizer.rule.HoldSmallerSide;
import org.millrace.optimizer.rule.ImplySideConditions;
import org.millrace.optimizer.rule.MergeFilters;
import org.millrace.optimizer.rule.MergeLimits;
import org.millrace.optimizer.rule.MergeProjects;
import org.millrace.optimizer.rule.MergeSorts;
import org.millrace.optimizer.rule.MergeWindows;
import org.millrace.optimizer.rule.NarrowDecimals;
import org.millrace.optimizer.rule.OrderJoins;
import org.millrace.optimizer.rule.PruneColumns;
import org.millrace.optimizer.rule.PushFilterBelowAggregate;
import org.millrace.optimizer.rule.PushFilterIntoScan;
import org.millrace.optimizer.rule.PushFilterThroughDistinct;
import org.millrace.optimizer.rule.PushFilterThroughJoin;
import org.millrace.optimizer.rule.PushFilterThroughProject;
import org.millrace.optimizer.rule.PushFilterThroughSort;
import org.millrace.optimizer.rule.PushFilterThroughUnion;
import org.millrace.optimizer.rule.PushFilterThroughUnnest;
import org.millrace.optimizer.rule.PushFilterThroughWindow;
import org.millrace.optimizer.rule.PushJoinConditionToSides;
import org.millrace.optimizer.rule.PushLimitIntoScan;
import org.millrace.optimizer.rule.PushLimitIntoUnion;
import org.millrace.optimizer.rule.PushLimitThroughProject;
import org.millrace.optimizer.rule.ReduceGroups;
import org.millrace.optimizer.rule.RemoveDistinct;
import org.millrace.optimizer.rule.RemoveSortBelowAggregate;
import org.millrace.optimizer.rule.RemoveSortOfWindow;
import org.millrace.optimizer.rule.Rule;
import org.millrace.optimizer.rule.ShareSubexpressions;
import org.millrace.optimizer.rule.ShareSubplans;
import org.millrace.optimizer.rule.SimplifyConditions;
import org.millrace.optimizer.rule.TightenOuterJoin;
import org.millrace.plan.ConstantFolder;

/// All rules in the one order in which they are applied, with the reason for the place of each.
final class RuleList {

    private RuleList() {}

    static List<Rule> all(ConstantFolder folder) {
        return List.of(
                // First what makes expressions smaller: every other rule looks at them.
                new FoldConstants(folder),
                // After folding, which leaves true and false behind.
                new SimplifyConditions(),
                new FactorDisjunctions(),
                new CompareWithoutCast(),
                new CountRows(),
                new DropRedundantKeys(),
                // Before filters move: a settled one need not.
                new DropSettledFilters(),
                // Before filters move, so that they move as one and keep their order.
                new MergeFilters(),
                // From the top of usual plans downwards, so that one round brings a filter to its scan.
                new PushFilterThroughSort(),
                new PushFilterThroughProject(),
                new PushFilterThroughDistinct(),
                new PushFilterThroughWindow(),
                new PushFilterThroughUnnest(),
                new PushFilterBelowAggregate(),
                new PushFilterThroughUnion(),
                // Before filters go through joins: an inner join lets more of them through.
                new TightenOuterJoin(),
                new PushFilterThroughJoin(),
                // After filters have become conditions of joins.
                new ExtractJoinKeys(),
                new PushJoinConditionToSides(),
                new ImplySideConditions(),
                // When every source has its filters: they decide about sizes.
                new OrderJoins(),
                new HoldSmallerSide(),
                // Before limits move: a scan with a limit takes no filter, and what stands above a limit stays there.
                new PushFilterIntoScan(),
                // When tables have their filters: they are what groups are reduced by.
                new ReduceGroups(),
                new MergeLimits(),
                new PushLimitThroughProject(),
                // After the limit has reached its sort.
                new DelayProjectPastTopRows(),
                new PushLimitIntoUnion(),
                new PushLimitIntoScan(),
                // Before sorts: what a window leaves in order need not be sorted.
                new MergeWindows(),
                new RemoveSortOfWindow(),
                new MergeSorts(),
                new RemoveSortBelowAggregate(),
                new RemoveDistinct(),
                // After filters and limits have passed the projections.
                new MergeProjects(),
                // After merging, which brings arithmetic together, and before it is shared.
                new NarrowDecimals(),
                // After merging, which brings expressions together; merging leaves alone what is shared.
                new ShareSubexpressions(),
                // Last: all others may leave columns that nobody uses.
                new PruneColumns());
    }

    /// The rules that are applied once, when all others have found nothing more to do: they are about the plan as it
    /// will run.
    static List<Rule> last() {
        return List.of(new ShareSubplans());
    }
}
