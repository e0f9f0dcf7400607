package org.millrace.csv.records;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.millrace.csv.dialect.Dialect;
import org.millrace.csv.dialect.RecordAutomaton;
import org.millrace.csv.input.TextFile;
import org.millrace.csv.input.TextInput;
import org.millrace.errors.DataException;
import org.millrace.kernels.text.ByteMasks;

/// The first record of each piece of a file: the first line that starts at or after the piece's first byte, outside of
/// quotes.
///
/// Whether the place is inside quotes depends on all bytes before it. Three cases, each exact:
///
/// 1. The dialect has no quotes: every newline ends a record.
/// 2. No quote is among the [#LOOK_BACK] bytes before the place, and the sample showed no newline inside quotes. The
/// place is then outside of quotes unless one quoted field goes on for longer than that *and* has a newline after the
/// place. The reader of the piece before comes past the place in the right state and says where its records end
/// ([#verify]): if that is not where this piece began, the query fails with an error that names the option
/// `quoted_newlines=true`, which leads to the third case. The answer is never wrong, and files without quotes are
/// read once.
/// 3. Otherwise a [QuoteCensus] walks the automaton over the file up to the place, once for all pieces.
///
/// Thread-safe.
public final class SplitPoints {

    private static final int LOOK_BACK = 1 << 20;
    private static final int PIECE = 1 << 16;

    private final TextFile file;
    private final RecordAutomaton automaton;
    private final long origin;
    private final boolean suspicious;
    private final QuoteCensus census;
    /// Where the first record at or after a place starts, as far as somebody said. Written by readers that begin or end
    /// there.
    private final ConcurrentMap<Long, Long> known = new ConcurrentHashMap<>();

    /// The split points of a file.
    ///
    /// @param origin         where the first record starts
    /// @param quotedNewlines whether newlines inside of quotes are to be expected
    public SplitPoints(TextFile file, RecordAutomaton automaton, long origin, boolean quotedNewlines) {
        this.file = file;
        this.automaton = automaton;
        this.origin = origin;
        this.suspicious = quotedNewlines || automaton.dialect().comment() != Dialect.NONE;
        this.census = new QuoteCensus(file, automaton, origin);
    }

    /// Where the first record at or after `place` starts; the file's size if there is none.
    public long firstRecord(long place) {
        if (place <= origin) {
            return origin;
        }
        if (place >= file.bytes()) {
            return file.bytes();
        }
        boolean sure = !automaton.dialect().quoting() && automaton.dialect().comment() == Dialect.NONE;
        if (!sure && (suspicious || quotesBefore(place - 1))) {
            return nextLine(place - 1, census.stateAt(place - 1));
        }
        long start = nextLine(place - 1, stateOutside(place - 1));
        if (!sure) {
            verify(place, start);
        }
        return start;
    }

    /// Says where the records that start before `place` end. Throws a [DataException] if somebody began to read the
    /// records from `place` on elsewhere.
    public void verify(long place, long start) {
        Long other = known.putIfAbsent(place, start);
        if (other != null && other != start) {
            throw new DataException("Cannot tell where the records of " + file.path() + " around byte " + place
                    + " begin: a quoted field of more than " + LOOK_BACK + " bytes with line ends in it goes over that"
                    + " place. Read the file with quoted_newlines=true.");
        }
    }

    private boolean quotesBefore(long place) {
        long from = Math.max(origin, place - LOOK_BACK);
        byte quote = (byte) automaton.dialect().quote();
        byte[] bytes = new byte[PIECE];
        long[] masks = new long[3 * PIECE / ByteMasks.BLOCK];
        try (TextInput input = file.open(from)) {
            for (long left = place - from; left > 0; ) {
                int got = input.read(bytes, 0, (int) Math.min(PIECE, left));
                if (contains(bytes, got, quote, masks)) {
                    return true;
                }
                left -= got;
            }
        }
        return false;
    }

    private static boolean contains(byte[] bytes, int length, byte symbol, long[] masks) {
        int blocks = length / ByteMasks.BLOCK;
        ByteMasks.find(bytes, 0, blocks, symbol, symbol, symbol, masks);
        long any = 0;
        for (int k = 0; k < blocks; k++) {
            any |= masks[3 * k];
        }
        for (int i = blocks * ByteMasks.BLOCK; i < length; i++) {
            any |= bytes[i] == symbol ? 1 : 0;
        }
        return any != 0;
    }

    /// The state before the byte at `place`, which is outside of quotes.
    private int stateOutside(long place) {
        if (place <= origin) {
            return RecordAutomaton.LINE_START;
        }
        byte[] before = new byte[1];
        try (TextInput input = file.open(place - 1)) {
            input.read(before, 0, 1);
        }
        return automaton.next(RecordAutomaton.UNQUOTED, before[0]);
    }

    /// Where the line after the first newline outside of quotes at or after `place` starts.
    private long nextLine(long place, int stateBefore) {
        byte[] bytes = new byte[PIECE >> 4];
        int state = stateBefore;
        long at = place;
        try (TextInput input = file.open(place)) {
            for (int got = input.read(bytes, 0, bytes.length); got > 0; got = input.read(bytes, 0, bytes.length)) {
                for (int i = 0; i < got; i++) {
                    state = automaton.next(state, bytes[i]);
                    if (state == RecordAutomaton.LINE_START) {
                        return at + i + 1;
                    }
                }
                at += got;
            }
        }
        return file.bytes();
    }
}
