import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// WCAG 2.2: 4.5 for text (AA), 7 for the text that is read for long (AAA), 3 for controls and graphics.
const PAIRS: readonly [text: string, ground: string, least: number][] = [
  ['ink', 'paper', 7],
  ['ink', 'surface', 7],
  ['text', 'surface', 7],
  ['text', 'hover', 7],
  ['text', 'chosen', 7],
  ['soft', 'surface', 4.5],
  ['soft', 'sunken', 4.5],
  ['soft', 'hover', 4.5],
  ['soft', 'chosen', 4.5],
  ['soft', 'raised', 4.5],
  ['ink-soft', 'paper', 7],
  ['ink-soft', 'surface', 4.5],
  ['ink-soft', 'chosen', 4.5],
  ['ink-said', 'paper', 4.5],
  ['ink-said', 'surface', 4.5],
  ...['quiet', 'word', 'text', 'value', 'title'].flatMap((kind): [string, string, number][] => [
    // On the paper with a trace of ink, which is darker than the paper alone and lighter than this.
    [`code-${kind}`, 'chosen', 4.5],
    [`code-${kind}`, 'paper', 4.5],
  ]),
  ['action', 'surface', 4.5],
  // Links are part of the text.
  ['action', 'paper', 7],
  ['action', 'hover', 4.5],
  ['action', 'chosen', 4.5],
  ['on-action', 'action', 4.5],
  ['on-action', 'action-strong', 4.5],
  ['rust-text', 'surface', 4.5],
  ['rust-text', 'rust-pale', 4.5],
  ['rust-text', 'hover', 4.5],
  ['rust', 'surface', 3],
  ['moss', 'surface', 3],
  ['moss-knob', 'moss', 3],
  ['edge', 'surface', 3],
  ['edge', 'paper', 3],
  ['edge', 'raised', 3],
  ['ink', 'hover', 7],
  ['ink-soft', 'hover', 4.5],
  ['rust-text', 'paper', 4.5],
  ['rust-text', 'chosen', 4.5],
  ['text', 'raised', 7],
  ['action', 'raised', 4.5],
  ['rust', 'paper', 3],
  ['text', 'found', 4.5],
];

const LIGHT_AND_DARK = lightAndDark('assets/styles/tokens.css');

const light = new Map(LIGHT_AND_DARK.map((token) => [token.name, token.light]));
const dark = new Map(LIGHT_AND_DARK.map((token) => [token.name, token.dark]));
const THEMES = { light, dark, sepia: new Map([...light, ...own('sepia')]), black: new Map([...dark, ...own('black')]) };

describe.each(Object.entries(THEMES))('in the %s theme', (_, tokens) => {
  it.each(PAIRS)('%s stands out on %s by at least %d', (text, ground, least) => {
    expect(contrast(colour(text, tokens), colour(ground, tokens))).toBeGreaterThanOrEqual(least);
  });

  it('the text stands out where it is being read aloud', () => {
    expect(
      contrast(colour('ink', tokens), mixed(colour('action', tokens), colour('paper', tokens), 0.22)),
    ).toBeGreaterThanOrEqual(7);
  });
});

it('the bar that picks by hand, which no page’s tokens reach, has the same colours', () => {
  const bar = new Map(lightAndDark('entrypoints/picker/style.css').map((token) => [token.name, token]));
  const tokens = new Map(LIGHT_AND_DARK.map((token) => [token.name, token]));
  for (const name of ['edge', 'line', 'text', 'soft', 'action', 'on-action', 'chosen'])
    expect(bar.get(name)).toEqual(tokens.get(name));
  expect(bar.get('surface')).toEqual({ ...tokens.get('raised'), name: 'surface' });
});

function lightAndDark(sheet: string): { name: string; light: string; dark: string }[] {
  const found = readFileSync(sheet, 'utf8').matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g);
  return [...found].map(([, name = '', light = '', dark = '']) => ({ name, light, dark }));
}

/** What a theme has instead of the light or the dark one's. */
function own(theme: string): [name: string, colour: string][] {
  const rule = readFileSync('assets/styles/themes.css', 'utf8').split(`[data-theme="${theme}"] {`)[1]?.split('}')[0];
  return [...(rule ?? '').matchAll(/--([\w-]+): (#\w{6});/g)].map(([, name = '', value = '']) => [name, value]);
}

/** As CSS mixes in sRGB: `share` of the first. */
function mixed(one: string, other: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [first = 0, second = 0] = [one, other].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round(first * share + second * (1 - share))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

function colour(name: string, tokens: ReadonlyMap<string, string>): string {
  const value = tokens.get(name);
  if (!value) {
    throw new Error(`The style sheets have no --${name}.`);
  }
  return value;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
