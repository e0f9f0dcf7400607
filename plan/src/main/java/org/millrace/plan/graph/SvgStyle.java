package org.millrace.plan.graph;

/// How task graphs look, on light and dark backgrounds.
final class SvgStyle {

    static final String CSS = """
            text { font: 12px system-ui, "Segoe UI", "Helvetica Neue", "DejaVu Sans", sans-serif; fill: #1f2933; }
            .page { fill: #ffffff; }
            .title { font-size: 18px; font-weight: 600; }
            .subtitle, .strip { fill: #5b6770; }
            .kind { font-size: 14px; font-weight: 600; }
            .details { font: 11px ui-monospace, "DejaVu Sans Mono", monospace; fill: #46525c; }
            .facts { fill: #2f3b45; }
            .number { fill: #5b6770; text-anchor: end; }
            .card { fill: #f7f8fa; stroke: #d3d9de; }
            .cell { fill: #e4eaef; stroke: #b9c4cc; }
            .many { stroke-dasharray: 3 2; }
            .cell-text { font-size: 10.5px; fill: #46525c; text-anchor: middle; }
            .merge { fill: #dfe5ea; }
            .flow { fill: none; stroke: #7f8d98; stroke-width: 1.1; opacity: 0.7; }
            .tip { fill: #7f8d98; }
            .share-room { fill: #e4eaef; }
            .share, .edge-bar { fill: #2f7fb5; }
            .holds-summary .edge-bar, .holds-summary .share { fill: #c98a1b; }
            .holds-one-input .edge-bar, .holds-one-input .share { fill: #8a63b8; }
            .holds-input .edge-bar, .holds-input .share { fill: #c4532f; }
            .writes .edge-bar, .writes .share { fill: #3f8f5a; }
            @media (prefers-color-scheme: dark) {
              text { fill: #e3e8ec; }
              .page { fill: #14191d; }
              .subtitle, .strip, .number { fill: #97a4ae; }
              .details { fill: #b4bfc7; }
              .facts { fill: #cfd7dd; }
              .card { fill: #1d2429; stroke: #38434b; }
              .cell { fill: #2b353c; stroke: #46535d; }
              .cell-text { fill: #b4bfc7; }
              .merge { fill: #29333a; }
              .flow { stroke: #7b8994; }
              .tip { fill: #7b8994; }
              .share-room { fill: #2b353c; }
              .share, .edge-bar { fill: #4ea1d8; }
              .holds-summary .edge-bar, .holds-summary .share { fill: #dba43c; }
              .holds-one-input .edge-bar, .holds-one-input .share { fill: #a98ad2; }
              .holds-input .edge-bar, .holds-input .share { fill: #e07a57; }
              .writes .edge-bar, .writes .share { fill: #5fb57c; }
            }
            """;

    private SvgStyle() {}
}
