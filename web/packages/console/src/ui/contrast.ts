/** WCAG 2 contrast, and the nearest shade that passes. Colours are #RRGGBB. */

export const DARK_INK = "#1F1E1B";
export const WHITE_INK = "#FFFFFF";
export const READABLE = 4.5;
export const VISIBLE = 3;

export function isColor(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}

function channels(color: string): [number, number, number] {
  const at = (index: number) => Number.parseInt(color.slice(index, index + 2), 16);
  return [at(1), at(3), at(5)];
}

function luminance(color: string): number {
  const [r, g, b] = channels(color).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** What stands on an automatic message: whichever of the two inks contrasts more. */
export function inkOn(ground: string): string {
  return contrast(ground, DARK_INK) >= contrast(ground, WHITE_INK) ? DARK_INK : WHITE_INK;
}

function mixed(color: string, toward: number, share: number): string {
  const hex = channels(color).map((channel) =>
    Math.round(channel + (toward - channel) * share)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${hex.join("")}`.toUpperCase();
}

/** The same hue, darker or lighter by as little as it takes to be readable; undefined when no shade of it is. */
export function nearestReadable(color: string, against: string): string | undefined {
  for (let step = 1; step <= 100; step++) {
    for (const toward of [0, 255]) {
      const shade = mixed(color, toward, step / 100);
      if (contrast(shade, against) >= READABLE) {
        return shade;
      }
    }
  }
  return undefined;
}
