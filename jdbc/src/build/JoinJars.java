import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Makes one jar of several: run by the build as `java JoinJars.java RESULT JAR DIRECTORY`. The manifest is that of
/// the first jar. Lists of services are joined, of other files that several jars have the first one is taken.
final class JoinJars {

    private static final String SERVICES = "META-INF/services/";

    private JoinJars() {}

    public static void main(String[] arguments) throws IOException {
        List<Path> jars = new ArrayList<>(List.of(Path.of(arguments[1])));
        try (Stream<Path> others = Files.list(Path.of(arguments[2]))) {
            others.filter(jar -> jar.toString().endsWith(".jar")).sorted().forEach(jars::add);
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Path jar : jars) {
            add(jar, files);
        }
        try (ZipOutputStream output = new ZipOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                // The same bytes from each build.
                entry.setTime(0);
                output.putNextEntry(entry);
                output.write(file.getValue());
                output.closeEntry();
            }
        }
    }

    private static void add(Path jar, Map<String, byte[]> files) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                String name = entry.getName();
                if (entry.isDirectory()
                        || name.endsWith("module-info.class")
                        || name.matches("META-INF/.*\\.(SF|RSA|DSA)")) {
                    continue;
                }
                try (InputStream stream = zip.getInputStream(entry)) {
                    byte[] bytes = stream.readAllBytes();
                    files.merge(name, bytes, (first, next) -> name.startsWith(SERVICES) ? joined(first, next) : first);
                }
            }
        }
    }

    private static byte[] joined(byte[] first, byte[] next) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
        both.writeBytes(next);
        return both.toByteArray();
    }
}
