package org.millrace.cli.run;

import java.io.PrintStream;
import java.util.Locale;
import org.millrace.cli.options.QueryOptions;
import org.millrace.frame.Frame;
import org.millrace.frame.profile.ProfileRecorder;
import org.millrace.plan.Query;
import org.millrace.vectors.Batch;

/// Runs queries as the options of the command line say.
public final class QueryRunner {

    private final QueryOptions options;
    private final RunReport report;

    /// Runs queries with these options.
    public QueryRunner(QueryOptions options) {
        this.options = options;
        this.report = new RunReport(options);
    }

    /// Runs the query as often as asked and gives the rows of the last run to the receiver; with `--explain` prints the
    /// plan instead.
    public void run(Frame frame, Receiver receiver) {
        run(frame, receiver, System.out);
    }

    /// As [#run(Frame, Receiver)], with the plan of `--explain` printed elsewhere.
    public void run(Frame frame, Receiver receiver, PrintStream plans) {
        if (options.explain()) {
            plans.print(frame.explain().stripTrailing() + "\n");
            report.planned(frame);
            return;
        }
        int runs = options.runs();
        for (int run = 1; run <= runs; run++) {
            long start = System.nanoTime();
            once(frame, run == runs ? receiver : new Discard());
            if (options.timed()) {
                double millis = (System.nanoTime() - start) / 1e6;
                System.err.println(String.format(Locale.ROOT, "run %d: %.1f ms", run, millis));
            }
        }
    }

    /// Whether plans are printed instead of rows.
    public boolean explains() {
        return options.explain();
    }

    /// Runs the query, leaves its rows and says what each operator did.
    public String analyzed(Frame frame) {
        try (Interruption.Watched watched = Interruption.start(frame::start)) {
            Query query = watched.query();
            try (ProgressBar _ = shows(frame) ? new ProgressBar(query, System.err) : null) {
                while (query.next() != null) {
                    // Only the figures are wanted.
                }
            }
            return report.figures(frame, query);
        }
    }

    private boolean shows(Frame frame) {
        return options.progress() && frame.session().settings().showsProgress();
    }

    /// Runs the query once, whatever the options say about repetition and explanation; gives how far it was in the end.
    public Query.Progress once(Frame frame, Receiver receiver) {
        try (Interruption.Watched watched = Interruption.start(frame::start);
                ProfileRecorder recorder = options.profile() == null ? null : ProfileRecorder.start(watched.query())) {
            Query query = watched.query();
            receiver.begin(query.schema());
            try (ProgressBar _ = shows(frame) && !receiver.prints() ? new ProgressBar(query, System.err) : null) {
                for (Batch batch = query.next(); batch != null; batch = query.next()) {
                    receiver.rows(batch);
                }
            }
            receiver.end();
            report.ran(frame, query, System.err);
            report.profile(frame, recorder);
            return query.progress();
        }
    }

    /// Runs the query for its time only.
    private static final class Discard implements Receiver {
        @Override
        public void begin(org.millrace.vectors.Schema schema) {
            // Nothing is kept.
        }

        @Override
        public void rows(Batch batch) {
            // Nothing is kept.
        }

        @Override
        public void end() {
            // Nothing is kept.
        }
    }
}
