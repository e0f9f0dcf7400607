package org.millrace.csv.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.millrace.csv.dialect.Dialect;
import org.millrace.csv.input.TextFile;
import org.millrace.csv.input.TextInput;

/// A few records from places further on in a file that can be read anywhere. They only make types wider, so that a
/// wrong guess of where a record starts does no harm; places with quotes are left out.
final class FartherSamples {

    private static final int BYTES = 1 << 14;
    private static final int PLACES = 4;

    private final TextFile file;
    private final Dialect dialect;
    private final long origin;

    FartherSamples(TextFile file, Dialect dialect, long origin) {
        this.file = file;
        this.dialect = dialect;
        this.origin = origin;
    }

    /// Records with as many fields as there are columns.
    List<List<String>> records(int columns) {
        List<List<String>> records = new ArrayList<>();
        long text = file.bytes() - origin;
        if (file.seekable() && text > Sample.BYTES + PLACES * (long) BYTES) {
            for (int i = 1; i <= PLACES; i++) {
                long place = i == PLACES ? file.bytes() - BYTES : origin + text / PLACES * i;
                for (List<String> record : at(place)) {
                    if (record.size() == columns) {
                        records.add(record);
                    }
                }
            }
        }
        return records;
    }

    private List<List<String>> at(long place) {
        byte[] bytes = new byte[BYTES];
        int length;
        try (TextInput input = file.open(place)) {
            length = input.read(bytes, 0, BYTES);
        }
        int start = 0;
        while (start < length && bytes[start] != dialect.newline()) {
            start++;
        }
        Sample sample = new Sample(Arrays.copyOfRange(bytes, Math.min(start + 1, length), length), 0, false);
        boolean quotes = dialect.quoting() && sample.contains(dialect.quote());
        return quotes
                ? List.of()
                : SampleRecords.of(sample, dialect, Integer.MAX_VALUE).records();
    }
}
