package org.millrace.source.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.millrace.errors.QueryException;
import org.millrace.source.SinkFormat;
import org.millrace.source.TableFormat;

/// The formats that this program has, found once by [ServiceLoader].
public final class Formats {

    private static final int HEAD = 64;

    private Formats() {}

    /// The format with this name; an unknown one is a [QueryException] that lists those that there are.
    public static TableFormat readable(String name) {
        return named(TableFormats.ALL, TableFormat::name, name, "read");
    }

    /// The format with this name; an unknown one is a [QueryException] that lists those that there are.
    public static SinkFormat writable(String name) {
        return named(SinkFormats.ALL, SinkFormat::name, name, "written");
    }

    /// The format of a file that is to be written: the one that is named, or else the one that the file's name
    /// tells.
    ///
    /// @param name the name of a format; empty to go by the file's name
    public static SinkFormat writable(String name, Path target) {
        return name.isEmpty() ? writableByName(target) : writable(name);
    }

    private static SinkFormat writableByName(Path target) {
        String fileName = fileName(target);
        return SinkFormats.ALL.stream()
                .filter(format -> format.recognisesName(fileName))
                .findFirst()
                .orElseThrow(() -> new QueryException("The name " + target + " does not tell a format: name one of "
                        + list(SinkFormats.ALL, SinkFormat::name) + "."));
    }

    /// The format of a file: by its name, or else by its first bytes.
    static TableFormat of(Path file) {
        String fileName = fileName(file);
        return find(format -> format.recognisesName(fileName))
                .or(() -> byContent(file))
                .orElseThrow(() -> new QueryException("Neither the name nor the first bytes of " + file
                        + " tell its format: name one of " + list(TableFormats.ALL, TableFormat::name) + "."));
    }

    private static Optional<TableFormat> byContent(Path file) {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        } catch (IOException e) {
            throw FileSearch.unreadable(file, e);
        }
        return find(format -> format.recognisesContent(head));
    }

    private static Optional<TableFormat> find(java.util.function.Predicate<TableFormat> condition) {
        return TableFormats.ALL.stream()
                .filter(TableFormat::stored)
                .filter(condition)
                .findFirst();
    }

    private static String fileName(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    private static <T> T named(List<T> formats, Function<T, String> nameOf, String name, String use) {
        return formats.stream()
                .filter(format -> nameOf.apply(format).equals(name))
                .findFirst()
                .orElseThrow(() -> new QueryException(
                        "The format '" + name + "' cannot be " + use + ". There is: " + list(formats, nameOf) + "."));
    }

    private static <T> String list(List<T> formats, Function<T, String> nameOf) {
        return formats.stream().map(nameOf).sorted().collect(Collectors.joining(", "));
    }

    /// Loaded when something is read.
    private static final class TableFormats {
        private static final List<TableFormat> ALL =
                ServiceLoader.load(TableFormat.class, Formats.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList();
    }

    /// Loaded when something is written.
    private static final class SinkFormats {
        private static final List<SinkFormat> ALL =
                ServiceLoader.load(SinkFormat.class, Formats.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList();
    }
}
