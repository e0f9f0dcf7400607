package org.millrace.engine;

import org.millrace.plan.Backend;
import org.millrace.plan.BackendProvider;
import org.millrace.plan.BackendSettings;

/// Offers the embedded engine.
public final class EmbeddedProvider implements BackendProvider {

    @Override
    public String name() {
        return "embedded";
    }

    @Override
    public Backend create(BackendSettings settings) {
        return new EmbeddedBackend(settings);
    }
}
