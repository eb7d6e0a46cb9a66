package app.prosa.bench;

import java.util.List;
import java.util.Locale;

/// Some measures of one unit as bars, with a thin line from the lowest round to the highest. SVG that follows the
/// reader's light or dark screen.
record Plot(String title, List<Rounds> bars) {
    private static final int WIDTH = 720;
    private static final int LABELS = 250;
    private static final int NUMBERS = 110;
    private static final int ROW = 28;
    private static final int TOP = 44;

    String svg() {
        var most = bars.stream().mapToDouble(Rounds::most).max().orElseThrow();
        var height = TOP + bars.size() * ROW + 12;
        var svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-label="%s">
                <style>
                  text { font: 13px system-ui, sans-serif; fill: #24292f }
                  .title { font-weight: 600; font-size: 14px }
                  .ours { fill: #0b7a75 } .others { fill: #8c959f } .spread { stroke: #24292f; stroke-width: 1.5 }
                  @media (prefers-color-scheme: dark) {
                    text { fill: #e6edf3 } .ours { fill: #3fb8af } .others { fill: #6e7681 } .spread { stroke: #e6edf3 }
                  }
                </style>
                <text class="title" x="0" y="20">%s</text>
                """.formatted(WIDTH, height, escaped(title), escaped(title)));
        for (var row = 0; row < bars.size(); row++) {
            svg.append(bar(bars.get(row), TOP + row * ROW, (WIDTH - LABELS - NUMBERS) / most));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String bar(Rounds bar, int y, double scale) {
        return String.format(
                Locale.ROOT,
                """
                <text x="0" y="%d">%s</text>
                <rect class="%s" x="%d" y="%d" width="%.1f" height="18" rx="2"/>
                <line class="spread" x1="%.1f" y1="%d" x2="%.1f" y2="%d"/>
                <text x="%.1f" y="%d">%s</text>
                """,
                y + 14,
                escaped(bar.name()),
                bar.name().startsWith("Prosa") ? "ours" : "others",
                LABELS,
                y,
                Math.max(1, bar.median() * scale),
                LABELS + bar.least() * scale,
                y + 9,
                LABELS + bar.most() * scale,
                y + 9,
                LABELS + bar.most() * scale + 8,
                y + 14,
                escaped(bar.said()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
