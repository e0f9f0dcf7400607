package org.millrace.csv.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millrace.csv.columns.Utf8;
import org.millrace.csv.dialect.CsvOptions;
import org.millrace.csv.dialect.Dialect;
import org.millrace.csv.dialect.Encoding;
import org.millrace.csv.input.TextFile;
import org.millrace.errors.Cancellation;
import org.millrace.errors.DataException;
import org.millrace.errors.QueryException;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;

/// Reads the start of a file and finds encoding, dialect, header, names and types. Types look also at a few places
/// further on ([FartherSamples]).
public final class LayoutDetector {

    private final CsvOptions options;
    private final ValueTypes types;

    /// A detector that takes what the options say.
    public LayoutDetector(CsvOptions options) {
        this.options = options;
        this.types = new ValueTypes(options);
    }

    /// Looks at a file.
    public Layout detect(TextFile stored) {
        TextFile file = stored.encoded(options.encoding().orElseGet(() -> encoding(stored)));
        int size = Sample.BYTES;
        while (true) {
            Cancellation.checkpoint();
            Sample raw = Sample.read(file, size);
            Dialect dialect = new DialectDetector(raw, options).detect();
            Sample sample = raw.skip(options.skip(), dialect.newline());
            SampleRecords records = SampleRecords.of(sample, dialect, options.sampleRecords() + 1);
            if (!records.records().isEmpty() || sample.whole() || size >= options.maxRecordBytes()) {
                return layout(file, dialect, sample, records);
            }
            size = (int) Math.min(4L * size, options.maxRecordBytes());
        }
    }

    private static Encoding encoding(TextFile file) {
        byte[] head = new byte[1024];
        int length;
        try (var input = file.open(0)) {
            length = input.read(head, 0, head.length);
        }
        if (Encoding.utf32(head, length)) {
            throw new DataException(file.path() + " is stored as UTF-32, which is not read: store it as UTF-8.");
        }
        return Encoding.detect(head, length);
    }

    private Layout layout(TextFile file, Dialect dialect, Sample sample, SampleRecords found) {
        List<List<String>> records = found.records();
        if (records.isEmpty() && !sample.whole()) {
            throw new DataException("The first record of " + file.path() + " does not end within "
                    + options.maxRecordBytes() + " bytes (max_record_bytes)" + unclosed(found));
        }
        if (records.isEmpty() && found.unclosed()) {
            throw new DataException(file.path() + " ends inside of a quoted field that its first record opens.");
        }
        if (records.isEmpty() && options.names().isEmpty()) {
            throw new DataException(file.path() + " is empty: it has neither a header nor a record.");
        }
        boolean header = !records.isEmpty() && options.header().orElseGet(() -> header(records.getFirst()));
        if (header && !Utf8.valid(sample.bytes(), 0, found.firstEnd())) {
            throw new DataException("The names in the first record of " + file.path()
                    + " are not valid UTF-8 (the option encoding reads others).");
        }
        List<List<String>> rows = header ? records.subList(1, records.size()) : records;
        List<String> names = names(records.isEmpty() ? List.of() : records.getFirst(), header);
        long origin = (long) sample.start() + (header ? found.firstEnd() : 0);
        boolean quotedNewlines = options.quotedNewlines().orElse(found.quotedNewlines());
        FartherSamples farther = new FartherSamples(file, dialect, origin);
        Schema schema = schema(names, rows, quotedNewlines ? List.of() : farther.records(names.size()));
        return new Layout(file, dialect, header, schema, origin, quotedNewlines, length(rows));
    }

    /// About how long a record is: its cells and what separates them.
    private static int length(List<List<String>> records) {
        int sum = 0;
        for (List<String> record : records) {
            for (String cell : record) {
                sum += cell.length() + 1;
            }
        }
        return Math.max(1, sum / Math.max(1, records.size()));
    }

    private static String unclosed(SampleRecords found) {
        return found.unclosed() ? ": a quote is not closed." : ".";
    }

    /// A header has no number, truth value, date or time in it.
    private boolean header(List<String> first) {
        return first.stream().allMatch(cell -> {
            DataType type = types.of(cell);
            return type == null || type == PrimitiveType.STRING;
        });
    }

    private List<String> names(List<String> first, boolean header) {
        if (!options.names().isEmpty()) {
            if (!first.isEmpty() && first.size() != options.names().size()) {
                throw new QueryException("The option names of csv gives "
                        + options.names().size() + " names, but the first record has " + first.size() + " fields.");
            }
            return options.names();
        }
        List<String> names = new ArrayList<>(first.size());
        Map<String, Integer> used = new HashMap<>();
        for (int i = 0; i < first.size(); i++) {
            String name = header ? first.get(i).strip() : "";
            names.add(unique(name.isEmpty() ? "column" + i : name, used));
        }
        return names;
    }

    /// A name that is not used yet; for each, the number is kept that the next of its name tries first.
    private static String unique(String name, Map<String, Integer> used) {
        String candidate = name;
        int next = used.getOrDefault(name, 1);
        while (used.containsKey(candidate)) {
            candidate = name + "_" + next++;
        }
        used.put(name, next);
        used.putIfAbsent(candidate, 1);
        return candidate;
    }

    private Schema schema(List<String> names, List<List<String>> rows, List<List<String>> farther) {
        for (String name : options.types().keySet()) {
            if (!names.contains(name)) {
                throw new QueryException("The option types of csv names the column '" + name + "', but there are: "
                        + String.join(", ", names) + ".");
            }
        }
        List<Field> fields = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            fields.add(new Field(names.get(i), type(names.get(i), i, List.of(rows, farther))));
        }
        return new Schema(fields);
    }

    private DataType type(String name, int column, List<List<List<String>>> samples) {
        DataType given = options.types().get(name);
        if (given != null) {
            return given;
        }
        if (options.allStrings()) {
            return PrimitiveType.STRING;
        }
        DataType type = options.minimumTypes().get(name);
        for (List<List<String>> rows : samples) {
            type = ValueTypes.join(type, detected(rows, column));
        }
        return type == null ? PrimitiveType.STRING : type;
    }

    private @Nullable DataType detected(List<List<String>> rows, int column) {
        DataType type = null;
        for (List<String> row : rows) {
            if (column < row.size() && type != PrimitiveType.STRING) {
                type = ValueTypes.join(type, types.of(row.get(column)));
            }
        }
        return type;
    }
}
