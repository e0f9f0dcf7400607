package org.millrace.engine;

import java.util.List;
import org.millrace.engine.lower.Lowering;
import org.millrace.engine.operator.OpenedTable;
import org.millrace.engine.operator.Operator;
import org.millrace.engine.predict.PhysicalPlan;
import org.millrace.engine.result.EngineQuery;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.run.Workers;
import org.millrace.errors.Cancellation;
import org.millrace.memory.MemoryBudget;
import org.millrace.memory.spill.SpillDirectory;
import org.millrace.optimizer.Optimizer;
import org.millrace.plan.Backend;
import org.millrace.plan.BackendSettings;
import org.millrace.plan.Query;
import org.millrace.plan.QuerySettings;
import org.millrace.plan.explain.PlanText;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.TableHandle;
import org.millrace.plan.relation.TableSpec;
import org.millrace.plan.report.PlannedOperator;
import org.millrace.plan.report.PredictionTable;
import org.millrace.plan.report.Quantities;
import org.millrace.source.FormatOptions;
import org.millrace.source.Table;
import org.millrace.source.files.Tables;

/// Runs queries in this process, on all cores. Thread-safe.
public final class EmbeddedBackend implements Backend {

    /// What decoders and batches on their way take at least.
    private static final long BUFFERS = 32 << 20;

    /// What each worker takes that nobody reserves: decoders, batches on their way, blocks on their way to a file.
    private static final long WORKER_BYTES = 40 << 20;

    /// So many workers may always work.
    private static final int FEW_WORKERS = 2;

    private final MemoryBudget budget;
    private final SpillDirectory spill;
    private final Workers workers = new Workers();
    private final Optimizer optimizer = new Optimizer(new EvaluatorFolder());
    private volatile long memory;

    /// A backend with these settings. The option `spill=always` keeps nothing in memory that can be spilled.
    public EmbeddedBackend(BackendSettings settings) {
        this(settings, budget(settings));
    }

    /// A backend whose queries reserve from a budget that others may reserve from too.
    public EmbeddedBackend(BackendSettings settings, MemoryBudget budget) {
        this.budget = budget;
        this.memory = usable(settings.memory());
        this.spill = new SpillDirectory(settings.temporary(), settings.temporaryLimit());
    }

    /// About half of the memory may be reserved: the rest is for what nobody reserves, decoders, batches on their
    /// way and garbage.
    private static MemoryBudget budget(BackendSettings settings) {
        long limit = budgeted(settings.memory());
        return "always".equals(settings.options().get("spill"))
                ? MemoryBudget.spillingAlways(limit)
                : new MemoryBudget(limit);
    }

    private static long budgeted(long memory) {
        long usable = usable(memory);
        return Math.max(1, Math.max(usable / 4, (usable - BUFFERS) / 2));
    }

    private static long usable(long memory) {
        return Math.min(memory, Runtime.getRuntime().maxMemory());
    }

    /// The settings with no more threads than there is memory for.
    private QuerySettings affordable(QuerySettings settings) {
        long most = Math.max(FEW_WORKERS, memory / WORKER_BYTES);
        return settings.threads() <= most ? settings : settings.withThreads((int) most);
    }

    @Override
    public void limit(long memory, long temporaryLimit) {
        this.memory = usable(memory);
        budget.lower(budgeted(memory));
        spill.limit(temporaryLimit);
    }

    @Override
    public TableHandle open(TableSpec spec) {
        Table table = Tables.open(spec.paths(), spec.format(), new FormatOptions(spec.options()));
        return new OpenedTable(spec, table);
    }

    @Override
    public Query start(Relation plan, QuerySettings settings) {
        Cancellation cancellation = new Cancellation(settings.timeout());
        return cancellation.within(() -> {
            Operator root = Lowering.lower(optimized(plan, settings));
            List<PlannedOperator> operators = PhysicalPlan.of(root);
            QuerySettings within = affordable(settings);
            return EngineQuery.start(root, new QueryRun(within, cancellation, budget, spill, workers, operators));
        });
    }

    private Relation optimized(Relation plan, QuerySettings settings) {
        return optimizer.optimize(plan, settings.disabledRules()).plan();
    }

    @Override
    public String explain(Relation plan, QuerySettings settings) {
        Relation optimized = optimized(plan, settings);
        List<PlannedOperator> physical = predicted(Lowering.lower(optimized), optimized, settings);
        return "Logical plan\n" + PlanText.of(plan) + "\nOptimized plan\n" + PlanText.of(optimized)
                + "\nPhysical plan, with what its operators are expected to give, hold and put on disk within "
                + Quantities.bytes(budget.limit()) + "\n" + PredictionTable.of(physical);
    }

    @Override
    public List<PlannedOperator> physical(Relation plan, QuerySettings settings) {
        Relation optimized = optimized(plan, settings);
        return predicted(Lowering.lower(optimized), optimized, settings);
    }

    private List<PlannedOperator> predicted(Operator root, Relation optimized, QuerySettings settings) {
        int threads = affordable(settings).threads();
        return PhysicalPlan.predicted(root, optimized, new PhysicalPlan.Budget(budget.limit(), threads));
    }

    @Override
    public void close() {
        workers.close();
        spill.close();
    }
}
