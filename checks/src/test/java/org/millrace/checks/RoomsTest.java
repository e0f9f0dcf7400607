package org.millrace.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The directions between the rooms. The modules already keep them; this says them in one place and catches a
/// dependency that a `pom.xml` was given too generously.
class RoomsTest {

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("errors", Set.of()),
            Map.entry("vectors", Set.of("errors")),
            Map.entry("memory", Set.of("errors")),
            Map.entry("pool", Set.of("vectors", "errors")),
            Map.entry("kernels", Set.of("vectors", "errors")),
            Map.entry("plan", Set.of("vectors", "errors")),
            Map.entry("optimizer", Set.of("plan", "vectors", "errors")),
            Map.entry("sql", Set.of("plan", "vectors", "errors")),
            Map.entry("source", Set.of("vectors", "memory", "errors")),
            Map.entry("generators", Set.of("source", "vectors", "memory", "errors")),
            Map.entry("parquet", Set.of("source", "kernels", "vectors", "memory", "errors")),
            Map.entry("csv", Set.of("source", "kernels", "vectors", "memory", "errors")),
            Map.entry("engine", Set.of("plan", "optimizer", "source", "kernels", "memory", "vectors", "errors")),
            Map.entry("frame", Set.of("plan", "pool", "vectors", "errors")),
            Map.entry("jdbc", Set.of("frame", "plan", "vectors", "errors")));

    /// Rooms at the top, which may use every other one; nothing may use them.
    private static final Set<String> TOP = Set.of("cli", "benchmarks");

    @Test
    void directionsAreKept() {
        Set<String> offences = new TreeSet<>();
        Bytecode.ROOMS.forEach(type -> type.getDirectDependenciesFromSelf().stream()
                .filter(RoomsTest::offends)
                .forEach(dependency -> offences.add(dependency.getDescription())));
        assertThat(offences).as("uses against the direction of the rooms").isEmpty();
    }

    @Test
    void everyRoomIsKnown() {
        Set<String> rooms = Bytecode.ROOMS.stream().map(Bytecode::room).collect(Collectors.toCollection(TreeSet::new));
        rooms.removeAll(MAY_USE.keySet());
        rooms.removeAll(TOP);
        assertThat(rooms).as("packages under org.millrace that are no room").isEmpty();
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.millrace.(**)").should().beFreeOfCycles().check(Bytecode.ROOMS);
    }

    @Test
    void onlyOneRoomTouchesTheVectorModule() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.millrace.kernels.simd..", "org.millrace.benchmarks..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jdk.incubator.vector..")
                .check(Bytecode.ROOMS);
    }

    @Test
    void nothingTouchesUnsafe() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("(sun\\.misc|jdk\\.internal\\.misc)\\.Unsafe")
                .check(Bytecode.ROOMS);
    }

    private static boolean offends(Dependency dependency) {
        if (!dependency.getTargetClass().getPackageName().startsWith("org.millrace.")) {
            return false;
        }
        String from = Bytecode.room(dependency.getOriginClass());
        String to = Bytecode.room(dependency.getTargetClass().getBaseComponentType());
        if (from.equals(to)) {
            return false;
        }
        if (TOP.contains(from)) {
            return from.equals("cli") && TOP.contains(to);
        }
        return !MAY_USE.getOrDefault(from, Set.of()).contains(to);
    }
}
