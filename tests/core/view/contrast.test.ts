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
  ['ink-soft', 'paper', 4.5],
  ['ink-soft', 'surface', 4.5],
  ['ink-soft', 'chosen', 4.5],
  ['action', 'surface', 4.5],
  ['action', 'paper', 4.5],
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
  ['text', 'found', 4.5],
];

const TOKENS = new Map(
  [...readFileSync('assets/styles/tokens.css', 'utf8').matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name, light, dark]) => [name, { light, dark }],
  ),
);

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(PAIRS)('%s stands out on %s by at least %d', (text, ground, least) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(least);
  });
});

function colour(name: string, theme: 'light' | 'dark'): string {
  const value = TOKENS.get(name)?.[theme];
  if (!value) {
    throw new Error(`tokens.css has no --${name}.`);
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
