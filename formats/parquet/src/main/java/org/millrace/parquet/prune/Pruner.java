package org.millrace.parquet.prune;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.millrace.parquet.metadata.ColumnChunk;
import org.millrace.parquet.metadata.ColumnMetaData;
import org.millrace.parquet.metadata.ColumnOrder;
import org.millrace.parquet.metadata.Encoding;
import org.millrace.parquet.metadata.PageEncodingStatistics;
import org.millrace.parquet.metadata.PageType;
import org.millrace.parquet.metadata.RowGroup;
import org.millrace.parquet.metadata.Statistics;
import org.millrace.parquet.pages.ChunkPages;
import org.millrace.parquet.pages.DictionaryPages;
import org.millrace.parquet.pages.FileInput;
import org.millrace.parquet.pages.PageBytes;
import org.millrace.parquet.pages.RowGroupChunks;
import org.millrace.parquet.schema.ColumnNode;
import org.millrace.source.Predicate;
import org.millrace.vectors.Vector;

/// Finds out which rows of a row group predicates leave, from cheap to dear: statistics of the chunk, the page index,
/// the Bloom filter, the dictionary. Belongs to one thread at a time.
///
/// Predicates on nested columns refute nothing.
public final class Pruner {
    /// Larger dictionaries are not read only to find that a value is not in them.
    private static final long MAX_DICTIONARY = 1 << 17;

    private final FileInput input;
    private final List<ColumnNode> columns;
    private final @Nullable List<ColumnOrder> orders;
    private final PageBytes stored = new PageBytes();
    private final Map<Integer, Optional<PageBounds>> pages = new HashMap<>();
    private @Nullable RowGroupChunks current;

    /// A pruner for a file.
    ///
    /// @param columns the top-level columns that predicates count
    /// @param orders the order of each leaf, if the file says it
    public Pruner(FileInput input, List<ColumnNode> columns, @Nullable List<ColumnOrder> orders) {
        this.input = input;
        this.columns = columns;
        this.orders = orders;
    }

    /// The rows of the row group that may satisfy all predicates.
    public RowRanges keep(RowGroupChunks group, List<Predicate> predicates) {
        if (current == null || current.ordinal() != group.ordinal()) {
            pages.clear();
            current = group;
        }
        long rows = group.group().rowCount();
        RowRanges all = RowRanges.all(rows);
        if (refuted(group, predicates, this::statisticsRefute)) {
            return new RowRanges(List.of());
        }
        RowRanges kept = keepByPages(group, predicates, all);
        boolean deeper = !kept.ranges().isEmpty() && refuted(group, predicates, this::valuesRefute);
        return deeper ? new RowRanges(List.of()) : kept;
    }

    /// Whether the statistics of the row group show that none of its rows satisfies all predicates.
    public boolean refutes(RowGroupChunks group, List<Predicate> predicates) {
        return refuted(group, predicates, this::statisticsRefute);
    }

    /// Whether some predicate of the conjunction is refuted by `refutes`, or all alternatives of one are.
    private boolean refuted(
            RowGroupChunks group, List<Predicate> predicates, BiFunction<RowGroupChunks, Predicate, Boolean> refutes) {
        for (Predicate predicate : predicates) {
            boolean found = predicate instanceof Predicate.AnyOf(List<List<Predicate>> alternatives)
                    ? alternatives.stream().allMatch(alternative -> refuted(group, alternative, refutes))
                    : refutes.apply(group, predicate);
            if (found) {
                return true;
            }
        }
        return false;
    }

    private RowRanges keepByPages(RowGroupChunks group, List<Predicate> predicates, RowRanges all) {
        RowRanges kept = all;
        for (Predicate predicate : predicates) {
            RowRanges byThis = all;
            if (predicate instanceof Predicate.AnyOf(List<List<Predicate>> alternatives)) {
                byThis = new RowRanges(List.of());
                for (List<Predicate> alternative : alternatives) {
                    byThis = byThis.or(keepByPages(group, alternative, all));
                }
            } else {
                Optional<PageBounds> bounds = pageBounds(group, predicate.column());
                byThis = bounds.map(found -> found.keep(predicate)).orElse(all);
            }
            kept = kept.and(byThis);
        }
        return kept;
    }

    private Optional<PageBounds> pageBounds(RowGroupChunks group, int column) {
        return pages.computeIfAbsent(column, unread -> {
            ColumnNode.Leaf leaf = leaf(column);
            if (leaf == null) {
                return Optional.empty();
            }
            ColumnChunk chunk = group.group().columns().get(leaf.column());
            return Optional.ofNullable(PageBounds.read(
                    input, leaf, order(leaf), chunk, group.group().rowCount()));
        });
    }

    private boolean statisticsRefute(RowGroupChunks group, Predicate predicate) {
        ColumnNode.Leaf leaf = leaf(predicate.column());
        return leaf != null && evidence(leaf, order(leaf), group.group()).refutes(predicate);
    }

    private boolean valuesRefute(RowGroupChunks group, Predicate predicate) {
        ColumnNode.Leaf leaf = leaf(predicate.column());
        ColumnMetaData chunk =
                leaf == null ? null : group.group().columns().get(leaf.column()).metaData();
        if (leaf == null || chunk == null || !asksForValues(predicate)) {
            return false;
        }
        BloomFilter filter = BloomFilter.open(input, leaf.value(), chunk);
        return filter != null ? filter.refutes(predicate) : dictionaryRefutes(group, leaf, chunk, predicate);
    }

    private static boolean asksForValues(Predicate predicate) {
        return switch (predicate) {
            case Predicate.In _ -> true;
            case Predicate.Compare(int _, Predicate.Comparison operator, Vector _) ->
                operator == Predicate.Comparison.EQUAL;
            case Predicate.IsNull _, Predicate.IsNotNull _, Predicate.AnyOf _ -> false;
        };
    }

    private boolean dictionaryRefutes(
            RowGroupChunks group, ColumnNode.Leaf leaf, ColumnMetaData chunk, Predicate predicate) {
        Long offset = chunk.dictionaryPageOffset();
        if (offset == null || offset <= 0 || !onlyDictionaryPages(chunk)) {
            return false;
        }
        long size = chunk.dataPageOffset() - offset;
        if (size <= 0 || size > MAX_DICTIONARY) {
            return false;
        }
        ChunkPages reader = new ChunkPages(input, stored, group.chunk(leaf));
        var header = reader.next();
        if (header.type() != PageType.DICTIONARY_PAGE) {
            return false;
        }
        Vector dictionary = DictionaryPages.read(reader, leaf.value(), header.dictionaryPage());
        for (int i = 0; i < dictionary.length(); i++) {
            if (Evidence.satisfies(dictionary, i, predicate)) {
                return false;
            }
        }
        return true;
    }

    /// Whether it is sure that all values are in the dictionary: the pages are counted by encoding, and no data page
    /// has another.
    private static boolean onlyDictionaryPages(ColumnMetaData chunk) {
        List<PageEncodingStatistics> kinds = chunk.pageEncodings();
        if (kinds == null) {
            return chunk.encodings().contains(Encoding.PLAIN_DICTIONARY)
                    && chunk.encodings().stream()
                            .allMatch(encoding -> encoding == Encoding.PLAIN_DICTIONARY
                                    || encoding == Encoding.RLE
                                    || encoding == Encoding.BIT_PACKED);
        }
        return kinds.stream()
                .filter(kind -> kind.pageType() != PageType.DICTIONARY_PAGE)
                .allMatch(kind ->
                        kind.encoding() == Encoding.RLE_DICTIONARY || kind.encoding() == Encoding.PLAIN_DICTIONARY);
    }

    private ColumnNode.@Nullable Leaf leaf(int column) {
        return columns.get(column) instanceof ColumnNode.Leaf leaf && leaf.repetition() == 0 ? leaf : null;
    }

    private @Nullable ColumnOrder order(ColumnNode.Leaf leaf) {
        return order(orders, leaf);
    }

    /// The order of a leaf's bounds, if the file says it.
    public static @Nullable ColumnOrder order(@Nullable List<ColumnOrder> orders, ColumnNode.Leaf leaf) {
        return orders == null || leaf.column() >= orders.size() ? null : orders.get(leaf.column());
    }

    /// What the footer says of a column in a row group.
    public static Evidence evidence(ColumnNode.Leaf leaf, @Nullable ColumnOrder order, RowGroup group) {
        ColumnMetaData chunk = group.columns().get(leaf.column()).metaData();
        Statistics statistics = chunk == null ? null : chunk.statistics();
        long rows = group.rowCount();
        long nulls = leaf.nullable() ? -1 : 0;
        long nans = leaf.value().type().floating() ? -1 : 0;
        if (statistics == null) {
            return new Evidence(Bounds.UNKNOWN, rows, nulls, nans);
        }
        return new Evidence(
                Bounds.of(leaf.value(), order, statistics),
                rows,
                nulls == 0 ? 0 : Evidence.count(statistics.nullCount(), rows),
                nans == 0 ? 0 : Evidence.count(statistics.nanCount(), rows));
    }
}
