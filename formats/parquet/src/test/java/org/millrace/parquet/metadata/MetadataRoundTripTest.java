package org.millrace.parquet.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.thrift.CompactReader;
import org.millrace.parquet.thrift.CompactWriter;

class MetadataRoundTripTest {

    private static final Statistics BOUNDS = Statistics.of(new byte[] {1}, new byte[] {2, 3}, 4L);

    @Test
    void footer() {
        assertRoundTrip(footerOf(chunk()), FileMetaData::read);
    }

    @Test
    void pageHeaders() {
        assertRoundTrip(
                new PageHeader(
                        PageType.DATA_PAGE,
                        10,
                        9,
                        -1,
                        new DataPageHeader(5, Encoding.PLAIN, Encoding.RLE, Encoding.BIT_PACKED, BOUNDS),
                        null,
                        null),
                PageHeader::read);
        assertRoundTrip(
                new PageHeader(
                        PageType.DICTIONARY_PAGE,
                        10,
                        9,
                        null,
                        null,
                        new DictionaryPageHeader(5, Encoding.PLAIN, true),
                        null),
                PageHeader::read);
        assertRoundTrip(
                new PageHeader(
                        PageType.DATA_PAGE_V2,
                        10,
                        9,
                        1,
                        null,
                        null,
                        new DataPageHeaderV2(5, 1, 5, Encoding.DELTA_BYTE_ARRAY, 2, 0, false, null)),
                PageHeader::read);
    }

    @Test
    void pageIndex() {
        assertRoundTrip(
                new OffsetIndex(List.of(new PageLocation(4, 100, 0), new PageLocation(104, 80, 20)), new long[] {7, 8}),
                OffsetIndex::read);
        assertRoundTrip(
                new ColumnIndex(
                        new boolean[] {false, true},
                        List.of(new byte[] {1}, new byte[0]),
                        List.of(new byte[] {2}, new byte[0]),
                        BoundaryOrder.ASCENDING,
                        new long[] {0, 20},
                        null,
                        new long[] {1, 2},
                        new long[] {0, 0}),
                ColumnIndex::read);
        assertRoundTrip(new BloomFilterHeader(1024, true), BloomFilterHeader::read);
    }

    @Test
    void everyLogicalType() {
        List<LogicalType> types = List.of(
                new LogicalType.Decimal(2, 9),
                new LogicalType.Time(true, TimeUnit.NANOS),
                new LogicalType.Timestamp(false, TimeUnit.MILLIS),
                new LogicalType.Whole(8, false),
                new LogicalType.Geospatial(true, "OGC:CRS84"),
                new LogicalType.Geospatial(false, null));
        for (LogicalType type : types) {
            assertThat(reread(type, LogicalType::read)).isEqualTo(type);
        }
        for (LogicalType.Simple type : LogicalType.Simple.values()) {
            if (type != LogicalType.Simple.UNRECOGNISED) {
                assertThat(reread(type, LogicalType::read)).isEqualTo(type);
            }
        }
    }

    @Test
    void namesTheMissingField() {
        byte[] empty = {0};
        assertThatThrownBy(() -> FileMetaData.read(new CompactReader(empty, 0, 1)))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("version");
    }

    private static ColumnMetaData chunk() {
        return new ColumnMetaData(
                PhysicalType.BYTE_ARRAY,
                List.of(Encoding.PLAIN, Encoding.RLE_DICTIONARY),
                List.of("a", "list", "element"),
                CompressionCodec.ZSTD,
                100,
                2000,
                1000,
                List.of(new KeyValue("k", null)),
                104,
                null,
                4L,
                BOUNDS,
                List.of(new PageEncodingStatistics(PageType.DATA_PAGE, Encoding.PLAIN, 3)),
                5000L,
                64,
                new SizeStatistics(9L, new long[] {1}, new long[] {1, 99}));
    }

    private static FileMetaData footerOf(ColumnMetaData chunk) {
        RowGroup group = new RowGroup(
                List.of(new ColumnChunk(null, 0, chunk, 7L, 8, 9L, 10, null)),
                2000,
                100,
                List.of(new SortingColumn(0, true, false)),
                4L,
                1000L,
                (short) 0);
        SchemaElement root = new SchemaElement(null, null, null, "schema", 1, null, null, null, null, null);
        SchemaElement leaf = new SchemaElement(
                PhysicalType.BYTE_ARRAY,
                null,
                Repetition.OPTIONAL,
                "a",
                null,
                ConvertedType.UTF8,
                null,
                null,
                17,
                LogicalType.Simple.STRING);
        return new FileMetaData(
                2,
                List.of(root, leaf),
                100,
                List.of(group),
                List.of(new KeyValue("k", "v")),
                "millrace",
                List.of(ColumnOrder.TYPE_ORDER),
                null);
    }

    /// Arrays inside records do not compare, so the bytes written again are compared instead.
    private static <T extends CompactWriter.Content> void assertRoundTrip(T value, CompactReader.Element<T> reader) {
        T again = reread(value, reader);
        assertThat(bytes(again)).isEqualTo(bytes(value));
        assertThat(again).usingRecursiveComparison().isEqualTo(value);
    }

    private static <T extends CompactWriter.Content> T reread(T value, CompactReader.Element<T> reader) {
        byte[] data = bytes(value);
        CompactReader in = new CompactReader(data, 0, data.length);
        T again = reader.read(in);
        assertThat(in.position()).isEqualTo(data.length);
        return again;
    }

    private static byte[] bytes(CompactWriter.Content value) {
        CompactWriter out = new CompactWriter();
        value.write(out);
        return out.toByteArray();
    }
}
