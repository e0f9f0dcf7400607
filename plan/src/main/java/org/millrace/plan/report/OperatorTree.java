package org.millrace.plan.report;

import java.util.ArrayList;
import java.util.List;

/// The tree that a list of operators with their depths is.
public final class OperatorTree {

    private OperatorTree() {}

    /// The names with branches in front of them, as `└─ Filter`.
    public static List<String> lines(List<PlannedOperator> plan) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < plan.size(); i++) {
            lines.add(branches(plan, i) + plan.get(i).name());
        }
        return lines;
    }

    private static String branches(List<PlannedOperator> plan, int at) {
        StringBuilder branches = new StringBuilder();
        int depth = plan.get(at).depth();
        for (int level = 1; level <= depth; level++) {
            boolean last = !continues(plan, at, level);
            branches.append(level == depth ? (last ? "└─ " : "├─ ") : (last ? "   " : "│  "));
        }
        return branches.toString();
    }

    /// Whether another operator of this level follows under the same parent.
    private static boolean continues(List<PlannedOperator> plan, int at, int level) {
        for (int i = at + 1; i < plan.size() && plan.get(i).depth() >= level; i++) {
            if (plan.get(i).depth() == level) {
                return true;
            }
        }
        return false;
    }

    /// The positions of what an operator reads from.
    public static List<Integer> inputs(List<PlannedOperator> plan, int at) {
        List<Integer> inputs = new ArrayList<>();
        int depth = plan.get(at).depth();
        for (int i = at + 1; i < plan.size() && plan.get(i).depth() > depth; i++) {
            if (plan.get(i).depth() == depth + 1) {
                inputs.add(i);
            }
        }
        return inputs;
    }

    /// The time of an operator with all its inputs.
    public static WorkTime total(List<OperatorFigures> operators, int at) {
        WorkTime total = operators.get(at).time();
        int depth = operators.get(at).depth();
        for (int i = at + 1; i < operators.size() && operators.get(i).depth() > depth; i++) {
            total = total.plus(operators.get(i).time());
        }
        return total;
    }

    /// The text, or its start and an ellipsis where it is longer.
    public static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, Math.max(0, longest - 1)) + "…";
    }
}
