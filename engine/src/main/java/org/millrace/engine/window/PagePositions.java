package org.millrace.engine.window;

import org.millrace.vectors.Bits;

/// For each row of the page that is worked on: where its partition and its group of peers begin, and the number of the
/// group in the partition. Pages come in order. Belongs to one thread.
final class PagePositions {

    private final boolean peers;
    long[] partitionStart = {};
    long[] peerStart = {};
    long[] group = {};

    // Of the last row seen.
    private long partition;
    private long peer;
    private long number;

    /// @param peers whether groups of peers are wanted
    PagePositions(boolean peers) {
        this.peers = peers;
    }

    /// Where the partition of the last row seen begins.
    long lastPartition() {
        return partition;
    }

    void move(Page page) {
        int rows = page.rows();
        if (partitionStart.length < rows) {
            partitionStart = new long[rows];
            peerStart = new long[peers ? rows : 0];
            group = new long[peers ? rows : 0];
        }
        int row = 0;
        while (row < rows) {
            if (Bits.test(page.partitionStarts, row)) {
                partition = page.start + row;
            }
            int end = Page.next(page.partitionStarts, row + 1, rows);
            java.util.Arrays.fill(partitionStart, row, end, partition);
            row = end;
        }
        if (peers) {
            movePeers(page);
        }
    }

    private void movePeers(Page page) {
        int rows = page.rows();
        int row = 0;
        while (row < rows) {
            if (Bits.test(page.peerStarts, row)) {
                peer = page.start + row;
                number = Bits.test(page.partitionStarts, row) ? 0 : number + 1;
            }
            int end = Page.next(page.peerStarts, row + 1, rows);
            java.util.Arrays.fill(peerStart, row, end, peer);
            java.util.Arrays.fill(group, row, end, number);
            row = end;
        }
    }
}
