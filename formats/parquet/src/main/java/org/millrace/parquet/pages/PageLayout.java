package org.millrace.parquet.pages;

import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.codec.ByteRange;
import org.millrace.parquet.encoding.BitPackedLevels;
import org.millrace.parquet.encoding.RleHybridDecoder;
import org.millrace.parquet.metadata.DataPageHeader;
import org.millrace.parquet.metadata.DataPageHeaderV2;
import org.millrace.parquet.metadata.Encoding;
import org.millrace.parquet.metadata.PageHeader;
import org.millrace.parquet.pages.DataPage.LevelSection;
import org.millrace.parquet.schema.ColumnNode;

/// Finds levels and values in a decompressed page.
final class PageLayout {
    private PageLayout() {}

    /// A page of version 1: both kinds of levels, each after its length, then the values.
    static DataPage ofFirst(ColumnNode.Leaf leaf, DataPageHeader header, ByteRange content) {
        int count = checkedCount(header.valueCount());
        LevelSection repetition = section(content, 0, leaf.repetition(), header.repetitionLevelEncoding(), count);
        LevelSection definition =
                section(content, repetition.to(), leaf.definition(), header.definitionLevelEncoding(), count);
        return new DataPage(
                content.data(), count, repetition, definition, header.encoding(), definition.to(), content.end());
    }

    /// A page of version 2: the lengths of the levels are in the header.
    static DataPage ofSecond(DataPageHeaderV2 header, ByteRange values) {
        int count = checkedCount(header.valueCount());
        int repetitionEnd = header.repetitionLevelsSize();
        return new DataPage(
                values.data(),
                count,
                new LevelSection(Encoding.RLE, 0, repetitionEnd),
                new LevelSection(Encoding.RLE, repetitionEnd, values.offset()),
                header.encoding(),
                values.offset(),
                values.end());
    }

    /// The bytes of both kinds of levels in a page of version 2, checked.
    static int levelBytes(DataPageHeaderV2 header, PageHeader page) {
        long repetition = header.repetitionLevelsSize();
        long definition = header.definitionLevelsSize();
        boolean fits = repetition >= 0
                && definition >= 0
                && repetition + definition <= Math.min(page.compressedSize(), page.uncompressedSize());
        if (!fits) {
            throw new MalformedException("levels of " + repetition + " and " + definition + " bytes in a page of "
                    + page.compressedSize() + " bytes");
        }
        return (int) (repetition + definition);
    }

    private static LevelSection section(ByteRange content, int from, int max, Encoding encoding, int count) {
        if (max == 0) {
            return new LevelSection(encoding, from, from);
        }
        return switch (encoding) {
            case RLE -> {
                int length = RleHybridDecoder.readLength(content.data(), from, content.end());
                yield new LevelSection(encoding, from + Integer.BYTES, from + Integer.BYTES + length);
            }
            case BIT_PACKED -> {
                long size = BitPackedLevels.size(Integer.SIZE - Integer.numberOfLeadingZeros(max), count);
                if (size > content.end() - from) {
                    throw MalformedException.truncated("the levels of a page");
                }
                yield new LevelSection(encoding, from, from + (int) size);
            }
            case PLAIN,
                    PLAIN_DICTIONARY,
                    DELTA_BINARY_PACKED,
                    DELTA_LENGTH_BYTE_ARRAY,
                    DELTA_BYTE_ARRAY,
                    RLE_DICTIONARY,
                    BYTE_STREAM_SPLIT,
                    UNKNOWN -> throw new MalformedException("levels in the encoding " + encoding);
        };
    }

    private static int checkedCount(int count) {
        if (count < 0) {
            throw new MalformedException("a page of " + count + " values");
        }
        return count;
    }
}
