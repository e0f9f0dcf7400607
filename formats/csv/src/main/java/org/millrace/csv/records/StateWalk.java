package org.millrace.csv.records;

import java.util.Arrays;
import org.millrace.csv.dialect.Dialect;
import org.millrace.csv.dialect.RecordAutomaton;
import org.millrace.kernels.text.ByteMasks;

/// Walks several states at once, with whole blocks at a time where nothing in them can change more than the last
/// byte says.
final class StateWalk {

    private final RecordAutomaton automaton;
    private final byte[] table;
    private final byte[] symbols = new byte[3];
    private final boolean jumps;
    private final byte[] results = new byte[RecordAutomaton.STATES];
    private long[] masks = new long[3];

    StateWalk(RecordAutomaton automaton) {
        this.automaton = automaton;
        this.table = automaton.table();
        Dialect dialect = automaton.dialect();
        jumps = dialect.comment() == Dialect.NONE;
        int quote = dialect.quoting() ? dialect.quote() : dialect.newline();
        int escape = dialect.escape() == Dialect.NONE ? quote : dialect.escape();
        Arrays.fill(symbols, (byte) quote);
        symbols[1] = (byte) escape;
    }

    void all(byte[] states, byte[] bytes, int from, int to) {
        int blocks = (to - from) / ByteMasks.BLOCK;
        if (masks.length < 3 * blocks) {
            masks = new long[3 * blocks];
        }
        ByteMasks.find(bytes, from, blocks, symbols[0], symbols[1], symbols[2], masks);
        for (int k = 0; k < blocks; k++) {
            int at = from + k * ByteMasks.BLOCK;
            boolean plain = jumps && (masks[3 * k] | masks[3 * k + 1]) == 0;
            block(states, bytes, plain ? at + ByteMasks.BLOCK - 1 : at, at + ByteMasks.BLOCK, at, plain);
        }
        int rest = from + blocks * ByteMasks.BLOCK;
        block(states, bytes, rest, to, rest, false);
    }

    private void block(byte[] states, byte[] bytes, int from, int to, int first, boolean plain) {
        int found = 0;
        for (int s = 0; s < states.length; s++) {
            int state = states[s];
            if ((found >>> state & 1) == 0) {
                found |= 1 << state;
                int next = plain ? automaton.next(state, bytes[first]) : state;
                results[state] = (byte) walk(next, bytes, from, to);
            }
            states[s] = results[state];
        }
    }

    private int walk(int start, byte[] bytes, int from, int to) {
        int state = start;
        for (int i = from; i < to; i++) {
            state = table[state << 8 | bytes[i] & 0xFF];
        }
        return state;
    }
}
