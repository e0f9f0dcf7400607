package org.millrace.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.millrace.optimizer.Optimizer;
import org.millrace.plan.ConstantFolder;
import org.millrace.plan.explain.PlanText;
import org.millrace.plan.relation.Relation;

/// Whatever rules are left out, a plan gives the same rows in the same order with the same bits.
class RulesKeepResultsTest {

    private static final int PLANS = "long".equals(System.getProperty("millrace.tests")) ? 5000 : 200;

    private static Session session(Set<String> disabled) {
        SessionBuilder builder = Session.builder().threads(2).batchRows(7);
        disabled.forEach(builder::disableRule);
        return builder.build();
    }

    private static void assertSame(Session session, Relation plan, ResultTable expected, long seed) {
        ResultTable table = session.frame(plan).collect();

        assertThat(table.fingerprint().ordered())
                .as(() -> "seed " + seed + "\n" + PlanText.of(plan) + "optimized to\n"
                        + session.frame(plan).explain() + "gives\n" + table + "\ninstead of\n" + expected)
                .isEqualTo(expected.fingerprint().ordered());
    }

    @Test
    void allRulesKeepTheResultsOfAllPlans() {
        List<String> names = new Optimizer(ConstantFolder.NONE).ruleNames();
        try (Session plain = session(Set.copyOf(names));
                Session optimizing = session(Set.of())) {
            for (long seed = 0; seed < PLANS; seed++) {
                Relation plan =
                        new RandomPlans(seed, plain).frame((int) (seed % 7)).plan();
                assertSame(optimizing, plan, plain.frame(plan).collect(), seed);
            }
        }
    }

    @Test
    void eachRuleCanBeLeftOut() {
        List<String> names = new Optimizer(ConstantFolder.NONE).ruleNames();
        try (Session plain = session(Set.copyOf(names))) {
            for (String name : names) {
                try (Session without = session(Set.of(name))) {
                    for (long seed = 0; seed < PLANS / 20; seed++) {
                        Relation plan = new RandomPlans(seed, plain).frame(5).plan();
                        assertSame(without, plan, plain.frame(plan).collect(), seed);
                    }
                }
            }
        }
    }
}
