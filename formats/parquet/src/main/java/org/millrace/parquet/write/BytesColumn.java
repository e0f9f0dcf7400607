package org.millrace.parquet.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.DefectException;
import org.millrace.parquet.encode.BitPacking;
import org.millrace.parquet.encode.BytesDictionary;
import org.millrace.parquet.encode.HybridEncoder;
import org.millrace.parquet.encode.PageBuffer;
import org.millrace.parquet.metadata.Encoding;
import org.millrace.parquet.metadata.PhysicalType;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.ConstantVector;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.DictionaryVector;
import org.millrace.vectors.Vector;

/// Strings, binary values and long decimals: slices of the batches' arrays, and their codes in the chunk's dictionary
/// for as long as that stays small.
final class BytesColumn implements ColumnValues {

    /// From this row on a dictionary with too many entries for its rows is given up.
    private static final int PATIENCE = 1 << 13;

    private final WriteOptions options;
    private final BytesDictionary dictionary = new BytesDictionary();
    private final HybridEncoder hybrid = new HybridEncoder();
    private final List<byte[]> pieces = new ArrayList<>();
    private int[] pieceEnds = new int[64];
    private int[] starts = new int[1 << 13];
    private int[] lengths = new int[1 << 13];
    private int[] codes = new int[1 << 13];
    private int count;
    private boolean coded;
    private boolean prefixed = true;
    private int width;
    private Encoding encoding = Encoding.PLAIN;
    private @Nullable Vector seenDictionary;
    private BytesVector seenEntries = EMPTY;
    private int[] remap = new int[0];

    private static final BytesVector EMPTY =
            new BytesVector(org.millrace.vectors.PrimitiveType.BINARY, new byte[0], new int[0], new int[0], 0, null);

    BytesColumn(WriteOptions options) {
        this.options = options;
    }

    @Override
    public void start(Leaf leaf) {
        prefixed = leaf.stored().physical() == PhysicalType.BYTE_ARRAY;
        width = leaf.stored().width();
        coded = options.dictionary();
        dictionary.reset(prefixed);
        count = 0;
        release();
    }

    @Override
    public void release() {
        pieces.clear();
        seenDictionary = null;
        seenEntries = EMPTY;
    }

    @Override
    public void add(Vector vector, int @Nullable [] positions, int added) {
        reserve(count + added);
        switch (vector) {
            case DictionaryVector v -> addCoded(v.dictionary(), v.codes(), positions, added);
            case ConstantVector v -> addCoded(v.value(), new int[v.length()], positions, added);
            default -> {
                BytesVector flat = flat(vector);
                slice(flat, null, positions, added);
                codeFlat(flat.data(), added);
            }
        }
        count += added;
    }

    @SuppressWarnings("ReferenceEquality") // a dictionary's identity is its version
    private void addCoded(Vector entries, int[] entryCodes, int @Nullable [] positions, int added) {
        if (seenDictionary != entries) {
            seenDictionary = entries;
            seenEntries = flat(entries);
            remap = remap.length < entries.length() ? new int[entries.length()] : remap;
            Arrays.fill(remap, -1);
        }
        slice(seenEntries, entryCodes, positions, added);
        for (int i = 0; coded && i < added; i++) {
            int entry = entryCodes[positions == null ? i : positions[i]];
            if (remap[entry] < 0) {
                remap[entry] = code(seenEntries.data(), count + i);
            }
            codes[count + i] = remap[entry];
        }
    }

    private BytesVector flat(Vector vector) {
        return switch (vector) {
            case BytesVector v -> v;
            case Decimal128Vector v -> FixedDecimals.of(v, width);
            default -> throw new DefectException("A column of bytes was given values of type " + vector.type() + ".");
        };
    }

    /// Remembers where the bytes of the new values are.
    private void slice(BytesVector from, int @Nullable [] entryCodes, int @Nullable [] positions, int added) {
        for (int i = 0; i < added; i++) {
            int row = positions == null ? i : positions[i];
            int entry = entryCodes == null ? row : entryCodes[row];
            starts[count + i] = from.starts()[entry];
            lengths[count + i] = from.lengths()[entry];
        }
        if (pieces.size() == pieceEnds.length) {
            pieceEnds = Arrays.copyOf(pieceEnds, 2 * pieceEnds.length);
        }
        pieceEnds[pieces.size()] = count + added;
        pieces.add(from.data());
    }

    private void codeFlat(byte[] data, int added) {
        for (int i = count; coded && i < count + added; i++) {
            codes[i] = code(data, i);
        }
    }

    /// The code of one value. Gives the dictionary up when it has outgrown its use, which depends on the values before
    /// this one alone.
    private int code(byte[] data, int index) {
        int before = dictionary.size();
        int code = dictionary.code(data, starts[index], lengths[index]);
        if (code == before) {
            boolean large = dictionary.page().size() > options.dictionaryBytes();
            coded = !large && (index < PATIENCE || code < index - index / 4);
        }
        return code;
    }

    private void reserve(int needed) {
        if (needed > starts.length) {
            int capacity = Math.max(needed, 2 * starts.length);
            starts = Arrays.copyOf(starts, capacity);
            lengths = Arrays.copyOf(lengths, capacity);
            codes = Arrays.copyOf(codes, capacity);
        }
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public Encoding choose() {
        long plain = 0;
        for (int i = 0; i < count; i++) {
            plain += plainSize(i);
        }
        long withCodes = dictionary.page().size() + (long) count * codeWidth() / Byte.SIZE;
        coded = coded && count > 0 && withCodes < plain;
        encoding = coded ? Encoding.RLE_DICTIONARY : Encoding.PLAIN;
        return encoding;
    }

    private int codeWidth() {
        return Math.max(1, BitPacking.width(dictionary.size() - 1L));
    }

    private int plainSize(int index) {
        return lengths[index] + (prefixed ? Integer.BYTES : 0);
    }

    @Override
    public int size(int index) {
        return coded ? Integer.BYTES : plainSize(index);
    }

    @Override
    public int dictionarySize() {
        return coded ? dictionary.size() : 0;
    }

    @Override
    public void writeDictionary(PageBuffer out) {
        out.put(dictionary.page());
    }

    @Override
    public void write(int from, int to, PageBuffer out) {
        if (coded) {
            out.put(codeWidth());
            hybrid.encode(codes, from, to, codeWidth(), out);
            return;
        }
        int piece = piece(from);
        for (int i = from; i < to; i++) {
            while (i >= pieceEnds[piece]) {
                piece++;
            }
            if (prefixed) {
                out.put32(lengths[i]);
            }
            out.put(pieces.get(piece), starts[i], lengths[i]);
        }
    }

    private int piece(int index) {
        int found = Arrays.binarySearch(pieceEnds, 0, pieces.size(), index + 1);
        int piece = found < 0 ? -found - 1 : found;
        while (piece > 0 && pieceEnds[piece - 1] > index) {
            piece--;
        }
        return piece;
    }

    @Override
    public Bounds bounds(int from, int to) {
        BytesBounds bounds = new BytesBounds(prefixed ? BoundOrder.UNSIGNED_BYTES : BoundOrder.SIGNED_BYTES);
        if (coded) {
            boolean[] seen = new boolean[dictionary.size()];
            byte[] page = dictionary.page().array();
            for (int i = from; i < to; i++) {
                int code = codes[i];
                if (!seen[code]) {
                    seen[code] = true;
                    bounds.add(page, dictionary.start(code), dictionary.length(code));
                }
            }
            return bounds.result();
        }
        int piece = piece(from);
        for (int i = from; i < to; i++) {
            while (i >= pieceEnds[piece]) {
                piece++;
            }
            bounds.add(pieces.get(piece), starts[i], lengths[i]);
        }
        return bounds.result();
    }

    @Override
    public void fill(BloomFilter filter) {
        if (coded) {
            for (int code = 0; code < dictionary.size(); code++) {
                filter.add(dictionary.page().array(), dictionary.start(code), dictionary.length(code));
            }
            return;
        }
        int piece = 0;
        for (int i = 0; i < count; i++) {
            while (i >= pieceEnds[piece]) {
                piece++;
            }
            filter.add(pieces.get(piece), starts[i], lengths[i]);
        }
    }
}
