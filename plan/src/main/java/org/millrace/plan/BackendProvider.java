package org.millrace.plan;

/// Makes a backend; the service that a backend's module offers.
public interface BackendProvider {

    /// The name by which `--backend` calls it, such as `embedded`.
    String name();

    /// A backend with these settings.
    Backend create(BackendSettings settings);
}
