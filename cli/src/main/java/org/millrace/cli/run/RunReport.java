package org.millrace.cli.run;

import java.io.PrintStream;
import java.util.List;
import org.millrace.plan.report.FigureTable;
import org.millrace.plan.report.OperatorFigures;

/// What `--analyze` says about a run.
final class RunReport {

    private static final int WIDTH = 120;

    private RunReport() {}

    /// Prints a table with a line for each operator.
    static void print(List<OperatorFigures> operators, PrintStream output) {
        output.print(FigureTable.of(operators, Integer.getInteger("millrace.columns", WIDTH)));
    }
}
