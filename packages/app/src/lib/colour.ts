/** Red, green and blue, 0 to 255 each. */
type Rgb = readonly [number, number, number];

const HEX = /^#[0-9a-f]{6}$/i;

/** Tells whether a text is a colour of the form #rrggbb, the only form that configuration accepts. */
export function isHexColour(value: string): boolean {
  return HEX.test(value);
}

function parse(hex: string): Rgb {
  if (!isHexColour(hex)) {
    throw new Error(`'${hex}' is not a colour of the form #rrggbb`);
  }
  return [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16)) as [
    number,
    number,
    number,
  ];
}

function format(rgb: Rgb): string {
  return `#${rgb
    .map(part => Math.round(part).toString(16).padStart(2, '0'))
    .join('')}`;
}

/** Mixes `share` (0 to 1) of `other` into `hex`. Both, and the answer, are #rrggbb; anything else throws. */
export function mix(hex: string, other: string, share: number): string {
  const a = parse(hex);
  const b = parse(other);
  return format([
    a[0] + (b[0] - a[0]) * share,
    a[1] + (b[1] - a[1]) * share,
    a[2] + (b[2] - a[2]) * share,
  ]);
}

function luminance(hex: string): number {
  const [r, g, b] = parse(hex).map(part => {
    const value = part / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two #rrggbb colours as WCAG 2 defines it: 1 (same) to 21 (black on white). */
export function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The candidate that is easiest to read on `background`. All are #rrggbb. */
export function mostReadable(
  background: string,
  candidates: readonly [string, ...string[]],
): string {
  return candidates.reduce((best, candidate) =>
    contrast(background, candidate) > contrast(background, best)
      ? candidate
      : best,
  );
}
