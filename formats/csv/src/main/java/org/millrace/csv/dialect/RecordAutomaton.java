package org.millrace.csv.dialect;

import java.util.Arrays;

/// What a dialect means, byte by byte: a finite automaton over the states below. Everything that must agree on where
/// records and fields end (the exact indexer, the search for split points) walks this one table; the fast indexer is
/// tested against it.
public final class RecordAutomaton {

    /// Before the first byte of a line.
    public static final int LINE_START = 0;

    /// After a delimiter.
    public static final int FIELD_START = 1;

    /// In a field without quotes, or after a closed quote.
    public static final int UNQUOTED = 2;

    /// Inside quotes.
    public static final int QUOTED = 3;

    /// After a quote inside quotes, which either closes them or is the first of two.
    public static final int CLOSING = 4;

    /// After an escape byte inside quotes.
    public static final int ESCAPED = 5;

    /// In a comment line.
    public static final int COMMENT = 6;

    /// The number of states.
    public static final int STATES = 7;

    private final byte[] next = new byte[STATES << 8];
    private final Dialect dialect;

    /// The automaton of a dialect.
    public RecordAutomaton(Dialect dialect) {
        this.dialect = dialect;
        for (int state = LINE_START; state < STATES; state++) {
            Arrays.fill(next, state << 8, state + 1 << 8, (byte) elsewhere(state));
            if (state != QUOTED && state != ESCAPED) {
                set(state, dialect.newline(), LINE_START);
                if (state != COMMENT) {
                    set(state, dialect.delimiter(), FIELD_START);
                }
            }
        }
        if (dialect.quoting()) {
            quotes();
        }
        if (dialect.comment() != Dialect.NONE) {
            set(LINE_START, dialect.comment(), COMMENT);
        }
    }

    private static int elsewhere(int state) {
        return switch (state) {
            case QUOTED, ESCAPED -> QUOTED;
            case COMMENT -> COMMENT;
            default -> UNQUOTED;
        };
    }

    private void quotes() {
        set(LINE_START, dialect.quote(), QUOTED);
        set(FIELD_START, dialect.quote(), QUOTED);
        set(QUOTED, dialect.quote(), CLOSING);
        if (dialect.doublesQuotes()) {
            set(CLOSING, dialect.quote(), QUOTED);
        } else if (dialect.escape() != Dialect.NONE) {
            set(QUOTED, dialect.escape(), ESCAPED);
        }
    }

    private void set(int state, int symbol, int target) {
        next[state << 8 | symbol & 0xFF] = (byte) target;
    }

    /// The state after a byte.
    public int next(int state, byte symbol) {
        return next[state << 8 | symbol & 0xFF];
    }

    /// The transitions: the state after byte `b` in state `s` is at `s << 8 | b & 0xFF`. Not to be changed.
    public byte[] table() {
        return next;
    }

    /// The dialect.
    public Dialect dialect() {
        return dialect;
    }
}
