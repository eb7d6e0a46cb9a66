const DARK = "#1F1E1B";
const LIGHT = "#FFFFFF";

/** WCAG contrast of two #RRGGBB colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The text on an automatic message: dark or white, whichever reads better on the company's colour. */
export function inkOn(ground: string): string {
  return contrast(DARK, ground) >= contrast(LIGHT, ground) ? DARK : LIGHT;
}

function luminance(color: string): number {
  const channel = (at: number) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
