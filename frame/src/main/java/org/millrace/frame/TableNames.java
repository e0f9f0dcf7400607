package org.millrace.frame;

/// Names for tables that are files.
public final class TableNames {

    private TableNames() {}

    /// A name for files: that of the file up to its first dot, with `_` for what SQL would need quotes for.
    public static String of(String path) {
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String file = trimmed.substring(trimmed.lastIndexOf('/') + 1);
        int dot = file.indexOf('.', 1);
        String name = (dot > 0 ? file.substring(0, dot) : file).replaceAll("\\W+", "_");
        return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "_" + name : name;
    }
}
