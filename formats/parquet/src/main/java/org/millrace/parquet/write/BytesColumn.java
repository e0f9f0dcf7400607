package org.millrace.parquet.write;

import java.util.Arrays;
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
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// Strings, binary values and long decimals: slices of the batches' arrays, and their codes in the chunk's dictionary
/// for as long as that stays small.
final class BytesColumn implements ColumnValues {

    /// From this row on a dictionary with too many entries for its rows is given up.
    private static final int PATIENCE = 1 << 13;

    private static final BytesVector NO_ENTRIES =
            new BytesVector(PrimitiveType.BINARY, new byte[0], new int[0], new int[0], 0, null);

    private final WriteOptions options;
    private final BytesDictionary dictionary = new BytesDictionary();
    private final HybridEncoder hybrid = new HybridEncoder();
    private final DeltaBytes delta = new DeltaBytes();
    private final ByteSlices slices = new ByteSlices();
    private int[] codes = new int[1 << 13];
    private boolean coded;
    private Encoding flat = Encoding.PLAIN;
    private boolean prefixed = true;
    private int width;
    private @Nullable Vector seenDictionary;
    private BytesVector seenEntries = NO_ENTRIES;
    private int[] remap = new int[0];

    BytesColumn(WriteOptions options) {
        this.options = options;
    }

    @Override
    public void start(Leaf leaf) {
        prefixed = leaf.stored().physical() == PhysicalType.BYTE_ARRAY;
        width = leaf.stored().width();
        coded = options.dictionary();
        dictionary.reset(prefixed);
        release();
    }

    @Override
    public void release() {
        slices.clear();
        seenDictionary = null;
        seenEntries = NO_ENTRIES;
    }

    @Override
    public void add(Vector vector, int @Nullable [] positions, int added) {
        if (slices.count() + added > codes.length) {
            codes = Arrays.copyOf(codes, Math.max(2 * codes.length, slices.count() + added));
        }
        switch (vector) {
            case DictionaryVector v -> addCoded(v.dictionary(), v.codes(), positions, added);
            case ConstantVector v -> addCoded(v.value(), new int[v.length()], positions, added);
            default -> addFlat(flat(vector), positions, added);
        }
    }

    private BytesVector flat(Vector vector) {
        return switch (vector) {
            case BytesVector v -> v;
            case Decimal128Vector v -> FixedDecimals.of(v, width);
            default -> throw new DefectException("A column of bytes was given values of type " + vector.type() + ".");
        };
    }

    private void addFlat(BytesVector flat, int @Nullable [] positions, int added) {
        int from = slices.count();
        slices.add(flat, null, positions, added);
        for (int i = from; coded && i < from + added; i++) {
            codes[i] = code(flat.data(), i);
        }
    }

    @SuppressWarnings("ReferenceEquality") // a dictionary's identity is its version
    private void addCoded(Vector entries, int[] entryCodes, int @Nullable [] positions, int added) {
        if (seenDictionary != entries) {
            seenDictionary = entries;
            seenEntries = flat(entries);
            remap = remap.length < entries.length() ? new int[entries.length()] : remap;
            Arrays.fill(remap, -1);
        }
        int from = slices.count();
        slices.add(seenEntries, entryCodes, positions, added);
        for (int i = 0; coded && i < added; i++) {
            int entry = entryCodes[positions == null ? i : positions[i]];
            if (remap[entry] < 0) {
                remap[entry] = code(seenEntries.data(), from + i);
            }
            codes[from + i] = remap[entry];
        }
    }

    /// The code of one value. Gives the dictionary up when it has outgrown its use, which depends on the values before
    /// this one alone.
    private int code(byte[] data, int index) {
        int before = dictionary.size();
        int code = dictionary.code(data, slices.start(index), slices.length(index));
        if (code == before) {
            boolean large = dictionary.page().size() > options.dictionaryBytes();
            coded = !large && (index < PATIENCE || code < index - index / 4);
        }
        return code;
    }

    @Override
    public int count() {
        return slices.count();
    }

    @Override
    public Encoding choose() {
        int count = slices.count();
        long plain = slices.bytes() + (prefixed ? (long) count * Integer.BYTES : 0);
        long withCodes = dictionary.page().size() + (long) count * codeWidth() / Byte.SIZE;
        coded = coded && count > 0 && withCodes < plain;
        flat = coded || !prefixed ? Encoding.PLAIN : delta.choose(slices);
        return coded ? Encoding.RLE_DICTIONARY : flat;
    }

    private int codeWidth() {
        return Math.max(1, BitPacking.width(dictionary.size() - 1L));
    }

    @Override
    public boolean evenSizes() {
        return coded;
    }

    @Override
    public int size(int index) {
        return coded ? Integer.BYTES : slices.length(index) + (prefixed ? Integer.BYTES : 0);
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
        } else if (flat == Encoding.PLAIN) {
            slices.write(from, to, prefixed, out);
        } else {
            delta.write(slices, from, to, flat, out);
        }
    }

    @Override
    public long byteArrayBytes(int from, int to) {
        return slices.bytes(from, to);
    }

    @Override
    public Bounds bounds(int from, int to) {
        BytesBounds bounds = new BytesBounds(!prefixed);
        if (coded) {
            boolean[] seen = new boolean[dictionary.size()];
            for (int i = from; i < to; i++) {
                seen[codes[i]] = true;
            }
            for (int code = 0; code < seen.length; code++) {
                if (seen[code]) {
                    bounds.add(dictionary.page().array(), dictionary.start(code), dictionary.length(code));
                }
            }
        } else {
            slices.visit(from, to, bounds::add);
        }
        return bounds.result();
    }

    @Override
    public void fill(BloomFilter filter) {
        if (coded) {
            for (int code = 0; code < dictionary.size(); code++) {
                filter.add(dictionary.page().array(), dictionary.start(code), dictionary.length(code));
            }
        } else {
            slices.visit(0, slices.count(), filter::add);
        }
    }
}
