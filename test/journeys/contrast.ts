/** Words on a page as they are painted. */
export interface PaintedWords {
  readonly words: string;
  /** As the browser computes it, such as `rgb(26, 26, 23)`. */
  readonly color: string;
  /** What lies behind them, nearest first, until something that lets nothing through. */
  readonly behind: readonly string[];
  readonly pixels: number;
  readonly bold: boolean;
}

type Color = readonly [red: number, green: number, blue: number, alpha: number];

/** Words that are hard to read on what lies behind them: less than 4.5 to 1, or 3 to 1 where they are large. */
export function hardToRead(painted: readonly PaintedWords[]): string[] {
  return painted.flatMap((words) => {
    const ground = words.behind.map(colorOf).reduceRight<Color>(over, [255, 255, 255, 1]);
    const ratio = contrast(over(ground, colorOf(words.color)), ground);
    const isLarge = words.pixels >= 24 || (words.bold && words.pixels >= 18.66);
    return ratio < (isLarge ? 3 : 4.5) ? [`${words.words}: ${ratio.toFixed(2)} to 1`] : [];
  });
}

function colorOf(text: string): Color {
  const srgb = text.startsWith('color(srgb');
  const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  return srgb ? [red * 255, green * 255, blue * 255, alpha] : [red, green, blue, alpha];
}

function over([r, g, b]: Color, [red, green, blue, alpha]: Color): Color {
  const mix = (below: number, above: number): number => above * alpha + below * (1 - alpha);
  return [mix(r, red), mix(g, green), mix(b, blue), 1];
}

function contrast(one: Color, other: Color): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** As WCAG 2 defines it. */
function luminance([red, green, blue]: Color): number {
  const [r, g, b] = [red, green, blue].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
