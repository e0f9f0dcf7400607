package org.millrace.cli.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.millrace.cli.options.ByteSize;
import org.millrace.cli.options.QueryOptions;
import org.millrace.cli.run.QueryRunner;
import org.millrace.cli.run.WrittenFiles;
import org.millrace.errors.ResourceException;
import org.millrace.frame.Frame;
import org.millrace.frame.Session;
import org.millrace.plan.relation.Write;
import org.millrace.plan.relation.WriteSpec;

/// The sales that the pipeline reads when no files are given: part files that are made once and kept.
public final class PipelineInput {

    private static final int FILES = 16;
    private static final String SEED = "42";

    private PipelineInput() {}

    /// The directory of the part files; makes them if they are not there. Says on standard error which it is.
    public static Path sales(Path output, long rows, QueryOptions options) {
        Path directory = output.resolve("data").resolve("sales-" + rows);
        if (Files.isDirectory(directory)) {
            System.err.println("input: " + directory + ", made earlier, "
                    + ByteSize.shown(size(files(List.of(directory.toString())))));
            return directory;
        }
        System.err.println(String.format(
                java.util.Locale.ROOT,
                "input: making %,d rows of sales in %d part files in %s ...",
                rows,
                FILES,
                directory));
        generate(directory, rows, options);
        return directory;
    }

    /// The directory appears under its name when all files are there, so that a broken attempt is not taken for data.
    private static void generate(Path directory, long rows, QueryOptions options) {
        String random = Long.toHexString(ThreadLocalRandom.current().nextLong());
        Path temporary = directory.resolveSibling("." + directory.getFileName() + "." + random);
        try (Session session = options.session()) {
            Files.createDirectories(directory.getParent());
            Frame sales = session.scan(List.of("sales"), "generator", Map.of("rows", "" + rows, "seed", SEED));
            WriteSpec spec = new WriteSpec(temporary.toString(), "parquet", Map.of(), List.of(), FILES);
            new QueryRunner(options).once(session.frame(new Write(sales.plan(), spec)), WrittenFiles.summary());
            Files.move(temporary, directory);
        } catch (IOException e) {
            throw new ResourceException("Cannot write " + directory + ": " + e.getMessage() + ".", e);
        } finally {
            remove(temporary);
        }
    }

    private static void remove(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new ResourceException("Cannot remove " + directory + ": " + e.getMessage() + ".", e);
        }
    }

    /// The files under these paths; paths that are patterns do not count.
    public static List<Path> files(List<String> paths) {
        List<Path> files = new ArrayList<>();
        for (String path : paths) {
            try (Stream<Path> found = Files.walk(Path.of(path))) {
                found.filter(Files::isRegularFile).forEach(files::add);
            } catch (IOException | InvalidPathException pattern) {
                continue;
            }
        }
        return files;
    }

    /// The bytes of all these files.
    public static long size(List<Path> files) {
        return files.stream().mapToLong(file -> file.toFile().length()).sum();
    }
}
