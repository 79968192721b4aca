import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

// By file name: Jest gives an empty module for every import of CSS.
const bui = readFileSync(
  resolve(
    require.resolve('@backstage/ui/package.json'),
    '../dist/css/styles.css',
  ),
  'utf8',
);
const own = readFileSync(resolve(__dirname, 'tokens.module.css'), 'utf8');

function declarations(block: string): Map<string, string> {
  return new Map(
    Array.from(
      block.matchAll(/(--[\w-]+):\s*([^;]+);/g),
      ([, name, value]) => [name, value.trim()] as const,
    ),
  );
}

function blocks(css: string, selector: RegExp): string[] {
  return Array.from(css.matchAll(/([^{}]+)\{([^{}]*)\}/g))
    .filter(([, selectors]) => selector.test(selectors))
    .map(([, , body]) => body);
}

const light = declarations(blocks(bui, /:root/).join(''));
const dark = new Map([
  ...light,
  ...declarations(blocks(bui, /data-theme-mode='dark'/).join('')),
]);

function resolveColour(value: string, theme: Map<string, string>): string {
  const name = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  return name ? resolveColour(theme.get(name) ?? '', theme) : value;
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map(at => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(part =>
      part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const NAMES = [
  'ok',
  'warning',
  'danger',
  'info',
  'neutral',
  'critical',
  'high',
  'medium',
  'low',
  'negligible',
  'unknown',
];

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s theme', (_name, theme) => {
  it.each(NAMES)('the words of %s are readable on their surface', name => {
    const tone = declarations(
      blocks(own, new RegExp(`\\.${name}\\b`)).join(''),
    );
    const [surface, words] = ['--tone-bg', '--tone-fg'].map(property =>
      resolveColour(tone.get(property) ?? '', theme),
    );
    expect(surface).toMatch(/^#[0-9a-f]{6}$/i);
    expect(words).toMatch(/^#[0-9a-f]{6}$/i);
    expect(contrast(surface, words)).toBeGreaterThanOrEqual(4.5);
  });
});

it('takes every colour from @backstage/ui', () => {
  expect(own).not.toMatch(/#[0-9a-f]{3,8}\b|\brgb|\bhsl|\boklch/i);
});
