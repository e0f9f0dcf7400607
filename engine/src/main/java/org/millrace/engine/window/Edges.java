package org.millrace.engine.window;

/// Finds where the partition or the group of peers of a row ends, looking no further ahead than it must. Positions
/// that are asked for never go back. Belongs to one thread.
final class Edges {

    private final Pages pages;
    private final boolean ofPeers;

    // The next start, once found, and up to where there is none.
    private long next;
    private boolean found;
    private long searched;

    Edges(Pages pages, boolean ofPeers) {
        this.pages = pages;
        this.ofPeers = ofPeers;
    }

    /// Where the partition or group of a row ends.
    long end(long position) {
        return end(position, Long.MAX_VALUE);
    }

    /// Where the partition or group of a row ends, or `limit` where it does not end before.
    long end(long position, long limit) {
        if (found && next > position) {
            return Math.min(next, limit);
        }
        found = false;
        searched = Math.max(searched, position + 1);
        while (searched < limit) {
            Page page = pages.find(searched);
            if (page == null) {
                return settle(searched, limit);
            }
            int row = (int) (searched - page.start);
            int start = Page.next(ofPeers ? page.peerStarts : page.partitionStarts, row, page.rows());
            searched = page.start + start;
            if (start < page.rows()) {
                return settle(searched, limit);
            }
        }
        return limit;
    }

    private long settle(long position, long limit) {
        found = true;
        next = position;
        return Math.min(position, limit);
    }
}
