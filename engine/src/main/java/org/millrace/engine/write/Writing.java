package org.millrace.engine.write;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;
import org.millrace.engine.operator.Operator;
import org.millrace.engine.run.BatchRows;
import org.millrace.engine.run.MeasuredRows;
import org.millrace.engine.run.OperatorMetrics;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.run.Rows;
import org.millrace.errors.DefectException;
import org.millrace.errors.QueryException;
import org.millrace.plan.estimate.RelationEstimate;
import org.millrace.plan.relation.WriteSpec;
import org.millrace.plan.report.Holding;
import org.millrace.source.BatchReader;
import org.millrace.source.FormatOptions;
import org.millrace.source.SinkFormat;
import org.millrace.source.write.PartitionSpec;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

/// Writes all rows to files and gives one row for each: its path, rows and bytes.
///
/// Rows are cut into chunks by counting alone, chunks are encoded by all workers and appended in order: the bytes do
/// not depend on threads or batches. Where rows go to several files of nearly equal counts and nobody knows how many
/// rows there are, the input is read once to count them and again to write them. When anything fails or the query is
/// cancelled, no file is left. Columns that are partitioned by become directories.
///
/// @param input  where rows come from
/// @param format how they are stored
/// @param spec   where they go
public record Writing(Operator input, SinkFormat format, WriteSpec spec) implements Operator {

    /// The columns: what was written.
    static final Schema SCHEMA = Schema.of(
            new Field("file", PrimitiveType.STRING, false),
            new Field("rows", PrimitiveType.INT64, false),
            new Field("bytes", PrimitiveType.INT64, false));

    /// Refuses what cannot be written.
    public Writing {
        if (spec.files() < 1) {
            throw new QueryException("A write makes at least one file, not " + spec.files() + ".");
        }
        if (!spec.partitionBy().isEmpty() && spec.files() > 1) {
            throw new QueryException("Rows go either to " + spec.files() + " files or to directories by "
                    + spec.partitionBy() + ", not both.");
        }
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public List<Operator> inputs() {
        return List.of(input);
    }

    @Override
    public String label() {
        boolean counts = spec.files() > 1 && input.knownRows().isEmpty();
        return "Write " + spec.path() + " as " + format.name()
                + (spec.files() == 1 ? "" : " in " + spec.files() + " files")
                + (spec.partitionBy().isEmpty() ? "" : " by " + String.join(", ", spec.partitionBy()))
                + (counts ? ", counting the rows first" : "");
    }

    @Override
    public boolean blocking() {
        return true;
    }

    @Override
    public Holding holding() {
        return Holding.WRITES;
    }

    @Override
    public double needs(RelationEstimate own, List<RelationEstimate> given, int threads) {
        return given.getFirst().rows() * given.getFirst().rowBytes();
    }

    @Override
    public Rows open(QueryRun run, int depth) {
        OperatorMetrics metrics = run.operator(label(), depth);
        Rows rows = input.open(run, depth + 1);
        try (Output files = create(run)) {
            OptionalLong known = spec.files() == 1 ? OptionalLong.empty() : OptionalLong.of(count(rows, run, metrics));
            long written = write(rows, files, known, run, metrics);
            if (known.isPresent() && known.getAsLong() != written) {
                throw new DefectException(
                        "There were " + written + " rows to write where " + known.getAsLong() + " had been counted.");
            }
            files.commit();
            Batch summary = files.summary();
            return new MeasuredRows(
                    new BatchRows(List.of(summary), run.settings().batchRows()), metrics, run);
        }
    }

    private Output create(QueryRun run) {
        FormatOptions options = new FormatOptions(spec.options());
        Path path = Path.of(spec.path());
        if (!spec.partitionBy().isEmpty()) {
            return PartitionedOutput.create(
                    new PartitionSpec(
                            path,
                            format,
                            options,
                            input.schema(),
                            spec.partitionBy(),
                            PartitionSpec.DEFAULT_OPEN_FILES),
                    run);
        }
        OutputFiles files = new OutputFiles(spec.files() == 1 ? OutputDirectory.none() : OutputDirectory.make(path));
        try {
            for (Path target : targets(path, options)) {
                files.add(target, format.create(target, input.schema(), options));
            }
            return files;
        } catch (Throwable e) {
            files.close();
            throw e;
        }
    }

    private List<Path> targets(Path path, FormatOptions options) {
        if (spec.files() == 1) {
            return List.of(path);
        }
        String extension = format.extension(options);
        int digits = Math.max(3, Integer.toString(spec.files() - 1).length());
        List<String> names = new ArrayList<>();
        for (int i = 0; i < spec.files(); i++) {
            names.add(String.format(Locale.ROOT, "part_%0" + digits + "d%s", i, extension));
        }
        OutputDirectory.requireNoOthers(path, extension, new HashSet<>(names));
        return names.stream().map(path::resolve).toList();
    }

    private long count(Rows rows, QueryRun run, OperatorMetrics metrics) {
        if (input.knownRows().isPresent()) {
            return input.knownRows().getAsLong();
        }
        LongAdder count = new LongAdder();
        run.forEachLane(metrics, rows.pieces(), piece -> {
            try (BatchReader reader = rows.read(piece, piece + 1)) {
                for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
                    count.add(batch.rows());
                }
            }
        });
        return count.sum();
    }

    private long write(Rows rows, Output files, OptionalLong known, QueryRun run, OperatorMetrics metrics) {
        int chunkRows = files.sink(0).chunkRows();
        ChunkQueue queue = new ChunkQueue(run, rows.pieces(), chunkRows, fileEnds(known.orElse(0)));
        try {
            ChunkWorker worker = new ChunkWorker(rows, files, queue);
            run.forEachLane(metrics, run.settings().threads(), _ -> worker.run());
            run.check();
            return queue.rows();
        } finally {
            queue.close();
        }
    }

    /// Where each file but the last ends: file i of N has the rows from i·n/N to (i+1)·n/N, rounded down.
    private long[] fileEnds(long count) {
        int files = spec.files();
        long[] ends = new long[files - 1];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = count / files * (i + 1) + count % files * (i + 1) / files;
        }
        return ends;
    }
}
