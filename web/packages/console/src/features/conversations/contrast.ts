const DARK = "#1F1E1B";
const LIGHT = "#FFFFFF";

/** The text colour that contrasts more with a chosen ground (#RRGGBB). */
export function textOn(ground: string): string {
  const light = luminance(ground);
  return (light + 0.05) / (luminance(DARK) + 0.05) >= 1.05 / (light + 0.05) ? DARK : LIGHT;
}

/** WCAG 2.2, relative luminance. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) =>
    linear(Number.parseInt(color.slice(from, from + 2), 16)),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(part: number): number {
  const share = Number.isNaN(part) ? 1 : part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
