package org.millrace.csv.write;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BytesVector;

/// Text, quoted where it needs it.
final class TextCells {

    private final byte quote;
    private final boolean quoteAll;
    private final byte[] nullText;
    private final boolean[] special = new boolean[256];

    TextCells(WriteOptions options) {
        quote = options.quote();
        quoteAll = options.quoteAll();
        nullText = options.nullText().getBytes(StandardCharsets.UTF_8);
        for (byte symbol : new byte[] {options.delimiter(), options.quote(), '\n', '\r'}) {
            special[symbol & 0xFF] = true;
        }
    }

    void format(BytesVector vector, Cells cells) {
        byte[] data = vector.data();
        for (int i = 0; i < vector.length(); i++) {
            if (Bits.valid(vector.validity(), i)) {
                append(data, vector.starts()[i], vector.lengths()[i], cells.text());
            }
            cells.end();
        }
    }

    void append(byte[] data, int start, int length, CharBytes target) {
        if (quoteAll || needsQuotes(data, start, length)) {
            appendQuoted(data, start, length, target);
        } else {
            target.append(data, start, length);
        }
    }

    private boolean needsQuotes(byte[] data, int start, int length) {
        for (int i = start; i < start + length; i++) {
            if (special[data[i] & 0xFF]) {
                return true;
            }
        }
        return length == 0 || Arrays.equals(nullText, 0, nullText.length, data, start, start + length);
    }

    private void appendQuoted(byte[] data, int start, int length, CharBytes target) {
        target.append(quote);
        for (int i = start; i < start + length; i++) {
            if (data[i] == quote) {
                target.append(quote);
            }
            target.append(data[i]);
        }
        target.append(quote);
    }
}
