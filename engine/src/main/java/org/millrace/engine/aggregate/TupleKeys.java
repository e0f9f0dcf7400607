package org.millrace.engine.aggregate;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Bits;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Flatten;
import org.millrace.vectors.Layout;
import org.millrace.vectors.Vector;

/// Numbers combinations of keys with one look-up for a row: the keys of a row are words beside each other, which are
/// hashed and compared as one.
///
/// Texts are carried: they are no part of the hash, and a row is compared with those of a combination whose words it
/// has. That is all that is done with them where other keys tell rows apart, as an identifier does. Where other keys do
/// not, [#number] stops, and [#numberingTexts()] is what to go on with: texts are numbered there, and their numbers
/// are words. The numbers of the combinations are the same.
final class TupleKeys {

    /// So many rows are looked up at a time, that their words stay in the second-level cache.
    private static final int CHUNK = 1024;

    /// So many rows may meet a combination that differs in texts only, beside one in [#MISSES_IN].
    private static final int FEW_MISSES = 256;

    private static final int MISSES_IN = 4;

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final List<DataType> types;
    private final int keys;
    // By key: the words, or the texts; the other one is null.
    private final @Nullable TupleColumn[] columns;
    private final @Nullable CarriedTexts[] texts;
    private final CarriedTexts[] carried;

    // A tuple has words of bits first, one for each key without a value, and then the words of its columns.
    private final int marks;
    private final int stride;
    private long[] tuples;
    private int size;

    // The hash of a tuple above its number + 1, 0 where free; the length is a power of two, at most half full.
    private long[] table = new long[1 << 10];

    private final long[] words;
    private final int[] hashes = new int[CHUNK];
    private final Vector[] prepared;
    private long rows;
    private long misses;

    private TupleKeys(List<DataType> types, boolean carrying) {
        this.types = types;
        keys = types.size();
        columns = new TupleColumn[keys];
        texts = new CarriedTexts[keys];
        prepared = new Vector[keys];
        marks = Bits.words(keys);
        int width = marks;
        for (int i = 0; i < keys; i++) {
            if (carrying && types.get(i).layout() == Layout.BYTES) {
                texts[i] = new CarriedTexts(types.get(i));
            } else {
                TupleColumn column = TupleColumn.of(types.get(i));
                columns[i] = column;
                width += column.width();
            }
        }
        carried = Arrays.stream(texts).filter(text -> text != null).toArray(CarriedTexts[]::new);
        stride = width;
        tuples = new long[64 * stride];
        words = new long[CHUNK * stride];
    }

    /// An index of combinations that are all different, numbered in their order. It carries texts where other keys tell
    /// these combinations apart.
    static TupleKeys of(List<DataType> types, Vector[] combinations) {
        int count = combinations[0].length();
        int[] ids = new int[count];
        if (types.stream().anyMatch(type -> type.layout() != Layout.BYTES)) {
            TupleKeys carrying = new TupleKeys(types, true);
            if (carrying.number(combinations, 0, count, ids) == count) {
                return carrying;
            }
        }
        TupleKeys numbering = new TupleKeys(types, false);
        numbering.number(combinations, 0, count, ids);
        return numbering;
    }

    /// The same index, numbering texts.
    TupleKeys numberingTexts() {
        TupleKeys numbering = new TupleKeys(types, false);
        numbering.number(keys(size), 0, size, new int[size]);
        return numbering;
    }

    /// Writes the number of each row from `from` to `to` to `ids`, at the row's index. Returns the row that it stopped
    /// at: `to`, or an earlier one where too many rows differ in carried texts only.
    int number(Vector[] vectors, int from, int to, int[] ids) {
        for (int i = 0; i < keys; i++) {
            TupleColumn column = columns[i];
            CarriedTexts text = texts[i];
            Vector vector = vectors[i] instanceof ConstantVector ? Flatten.of(vectors[i]) : vectors[i];
            prepared[i] = column == null ? vector : column.prepare(vector);
            if (text != null) {
                text.from(vector);
            }
        }
        for (int start = from; start < to; start += CHUNK) {
            if (misses > FEW_MISSES + rows / MISSES_IN) {
                return start;
            }
            int end = Math.min(to, start + CHUNK);
            gather(start, end);
            hash(end - start);
            look(start, end - start, ids);
            rows += end - start;
        }
        return to;
    }

    private void gather(int from, int to) {
        int length = (to - from) * stride;
        int at = marks;
        for (int i = 0; i < keys; i++) {
            TupleColumn column = columns[i];
            if (column != null) {
                column.put(prepared[i], from, to, words, at, stride);
                at += column.width();
            }
        }
        for (int mark = 0; mark < marks; mark++) {
            for (int word = mark; word < length; word += stride) {
                words[word] = 0;
            }
        }
        at = marks;
        for (int i = 0; i < keys; i++) {
            TupleColumn column = columns[i];
            int width = column == null ? 0 : column.width();
            if (prepared[i].hasNulls()) {
                mark(i, from, to, at, width);
            }
            at += width;
        }
    }

    private void mark(int key, int from, int to, int at, int width) {
        Vector vector = prepared[key];
        for (int i = from; i < to; i++) {
            if (vector.isNull(i)) {
                int tuple = (i - from) * stride;
                words[tuple + (key >>> 6)] |= 1L << key;
                Arrays.fill(words, tuple + at, tuple + at + width, 0);
            }
        }
    }

    private void hash(int count) {
        long[] all = words;
        int word = 0;
        for (int i = 0; i < count; i++) {
            long hash = 0;
            for (int end = word + stride; word < end; word++) {
                hash = (hash ^ all[word]) * MULTIPLIER;
                hash ^= hash >>> 32;
            }
            hashes[i] = (int) hash;
        }
    }

    private void look(int from, int count, int[] ids) {
        for (int i = 0; i < count; i++) {
            int hash = hashes[i];
            int slot = hash & table.length - 1;
            long entry = table[slot];
            while (entry != 0 && !((int) (entry >>> 32) == hash && same((int) entry - 1, i, from + i))) {
                slot = slot + 1 & table.length - 1;
                entry = table[slot];
            }
            ids[from + i] = entry == 0 ? add(i, from + i, slot) : (int) entry - 1;
        }
    }

    private boolean same(int tuple, int place, int row) {
        int known = tuple * stride;
        int other = place * stride;
        for (int i = 0; i < stride; i++) {
            if (tuples[known + i] != words[other + i]) {
                return false;
            }
        }
        for (CarriedTexts text : carried) {
            if (!text.same(tuple, row)) {
                misses++;
                return false;
            }
        }
        return true;
    }

    private int add(int place, int row, int slot) {
        int tuple = size++;
        int start = tuple * stride;
        if (start == tuples.length) {
            tuples = Arrays.copyOf(tuples, Math.multiplyExact(start, 2));
        }
        System.arraycopy(words, place * stride, tuples, start, stride);
        for (CarriedTexts text : carried) {
            text.add(tuple, row);
        }
        table[slot] = (long) hashes[place] << 32 | size;
        if (size > table.length >>> 1) {
            rehash();
        }
        return tuple;
    }

    private void rehash() {
        long[] larger = new long[table.length * 2];
        int mask = larger.length - 1;
        for (long entry : table) {
            if (entry != 0) {
                int slot = (int) (entry >>> 32) & mask;
                while (larger[slot] != 0) {
                    slot = slot + 1 & mask;
                }
                larger[slot] = entry;
            }
        }
        table = larger;
    }

    /// How many combinations there are.
    int size() {
        return size;
    }

    /// The key values of the first `groups` combinations, a flat vector for each column.
    Vector[] keys(int groups) {
        Vector[] vectors = new Vector[keys];
        int at = marks;
        for (int i = 0; i < keys; i++) {
            long[] validity = validity(i, groups);
            TupleColumn column = columns[i];
            CarriedTexts text = texts[i];
            if (column != null) {
                vectors[i] = column.values(tuples, at, stride, groups, validity);
                at += column.width();
            } else if (text != null) {
                vectors[i] = text.values(groups, validity);
            }
        }
        return vectors;
    }

    private long @Nullable [] validity(int key, int groups) {
        long[] valid = null;
        for (int i = 0; i < groups; i++) {
            if ((tuples[i * stride + (key >>> 6)] >>> key & 1) != 0) {
                if (valid == null) {
                    valid = new long[Bits.words(groups)];
                    Arrays.fill(valid, -1L);
                }
                Bits.clear(valid, i);
            }
        }
        return valid;
    }

    void clear() {
        Arrays.fill(table, 0);
        size = 0;
        for (int i = 0; i < keys; i++) {
            TupleColumn column = columns[i];
            CarriedTexts text = texts[i];
            if (column != null) {
                column.clear();
            }
            if (text != null) {
                text.clear();
            }
        }
    }

    /// About how many bytes of heap it takes.
    long bytes() {
        long bytes = 8L * tuples.length + 8L * table.length + 8L * words.length;
        for (TupleColumn column : columns) {
            bytes += column == null ? 0 : column.bytes();
        }
        for (CarriedTexts text : carried) {
            bytes += text.bytes();
        }
        return bytes;
    }
}
