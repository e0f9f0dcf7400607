package org.millrace.parquet.encoding;

import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.metadata.Encoding;
import org.millrace.parquet.metadata.PhysicalType;

/// Makes the decoder for an encoding of a physical type. Dictionary positions are not values: see
/// {@link RleHybridDecoder}.
public final class Decoders {
    private Decoders() {}

    /// The decoder of `type` in `encoding`.
    ///
    /// @param fixedLength the length of FIXED_LEN_BYTE_ARRAY values
    /// @throws MalformedException if the format has no such combination
    public static ValueDecoder decoder(PhysicalType type, int fixedLength, Encoding encoding) {
        return switch (encoding) {
            case PLAIN -> plain(type, fixedLength);
            case RLE -> only(PhysicalType.BOOLEAN, type, encoding, new RleBooleanDecoder());
            case DELTA_BINARY_PACKED -> deltaBinaryPacked(type);
            case DELTA_LENGTH_BYTE_ARRAY ->
                only(PhysicalType.BYTE_ARRAY, type, encoding, new DeltaLengthBytesDecoder());
            case DELTA_BYTE_ARRAY -> deltaBytes(type);
            case BYTE_STREAM_SPLIT -> byteStreamSplit(type, fixedLength);
            case PLAIN_DICTIONARY, RLE_DICTIONARY, BIT_PACKED, UNKNOWN -> throw unsupported(type, encoding);
        };
    }

    private static ValueDecoder plain(PhysicalType type, int fixedLength) {
        return switch (type) {
            case BOOLEAN -> new PlainBooleanDecoder();
            case BYTE_ARRAY -> new PlainBytesDecoder();
            case INT32, INT64, INT96, FLOAT, DOUBLE, FIXED_LEN_BYTE_ARRAY -> new PlainDecoder(width(type, fixedLength));
        };
    }

    private static ValueDecoder deltaBinaryPacked(PhysicalType type) {
        return switch (type) {
            case INT32, INT64 -> new DeltaBinaryPackedDecoder();
            case BOOLEAN, INT96, FLOAT, DOUBLE, BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY ->
                throw unsupported(type, Encoding.DELTA_BINARY_PACKED);
        };
    }

    private static ValueDecoder deltaBytes(PhysicalType type) {
        return switch (type) {
            case BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> new DeltaBytesDecoder();
            case BOOLEAN, INT32, INT64, INT96, FLOAT, DOUBLE -> throw unsupported(type, Encoding.DELTA_BYTE_ARRAY);
        };
    }

    private static ValueDecoder byteStreamSplit(PhysicalType type, int fixedLength) {
        return switch (type) {
            case INT32, INT64, FLOAT, DOUBLE, FIXED_LEN_BYTE_ARRAY ->
                new ByteStreamSplitDecoder(width(type, fixedLength));
            case BOOLEAN, INT96, BYTE_ARRAY -> throw unsupported(type, Encoding.BYTE_STREAM_SPLIT);
        };
    }

    private static int width(PhysicalType type, int fixedLength) {
        return switch (type) {
            case INT32, FLOAT -> 4;
            case INT64, DOUBLE -> 8;
            case INT96 -> 12;
            case FIXED_LEN_BYTE_ARRAY -> fixedLength;
            case BOOLEAN, BYTE_ARRAY -> throw new IllegalArgumentException(type + " has no fixed width");
        };
    }

    private static ValueDecoder only(
            PhysicalType supported, PhysicalType type, Encoding encoding, ValueDecoder decoder) {
        if (type != supported) {
            throw unsupported(type, encoding);
        }
        return decoder;
    }

    private static MalformedException unsupported(PhysicalType type, Encoding encoding) {
        return new MalformedException("the encoding " + encoding + " is not supported for " + type);
    }
}
