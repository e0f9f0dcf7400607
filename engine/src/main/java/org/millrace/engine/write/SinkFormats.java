package org.millrace.engine.write;

import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.millrace.errors.QueryException;
import org.millrace.plan.relation.WriteSpec;
import org.millrace.source.SinkFormat;

/// The formats that can be written.
public final class SinkFormats {

    private SinkFormats() {}

    /// The format that a write asks for, by name or by the ending of its path; otherwise a [QueryException] lists those
    /// that there are.
    public static SinkFormat of(WriteSpec spec) {
        List<SinkFormat> formats = ServiceLoader.load(SinkFormat.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        Path name = Path.of(spec.path()).getFileName();
        return formats.stream()
                .filter(format -> spec.format().isEmpty()
                        ? name != null && format.recognisesName(name.toString())
                        : format.name().equals(spec.format()))
                .findFirst()
                .orElseThrow(() -> unknown(spec, formats));
    }

    private static QueryException unknown(WriteSpec spec, List<SinkFormat> formats) {
        String names = formats.stream().map(SinkFormat::name).sorted().collect(Collectors.joining(", "));
        return new QueryException(
                spec.format().isEmpty()
                        ? "The name " + spec.path() + " does not say which format to write. Name one of: " + names + "."
                        : "There is no format '" + spec.format() + "' to write. There are: " + names + ".");
    }
}
