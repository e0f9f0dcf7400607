package org.millrace.kernels.simd;

/// Whether this process may use the Vector API. Every class of this package whose name starts with `Simd` may be
/// touched only where [#AVAILABLE] is true; its scalar twin, in the package that calls it, gives the same bits.
public final class Simd {

    /// True if the module `jdk.incubator.vector` is there (`--add-modules jdk.incubator.vector`) and not switched off
    /// by `-Dmillrace.simd=off`.
    public static final boolean AVAILABLE =
            ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                    && !"off".equals(System.getProperty("millrace.simd"));

    private Simd() {}
}
