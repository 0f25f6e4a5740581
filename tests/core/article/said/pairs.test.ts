import { describe, expect, it } from 'vitest';
import { type Verdict, verdicts } from './pairs';

const all = verdicts();
const report = all.filter(({ half }) => half === 'report');

describe('what is dimmed of the labelled pairs', () => {
  it.each([
    ['all', all],
    ['those not tuned on', report],
  ])('is a repeat in at least 95 of 100 cases, of %s', (name, of) => {
    console.info(`Already said, ${name}: ${of.length} pairs, precision ${precision(of)}, recall ${recall(of)}.`);
    expect(precision(of)).toBeGreaterThanOrEqual(0.95);
  });

  it.each(['exact', 'edited'])('holds nine of ten repeats of the kind "%s"', (kind) => {
    expect(recall(all.filter((one) => one.kind === kind))).toBeGreaterThanOrEqual(0.9);
  });

  it('holds seven of ten repeats of any kind', () => expect(recall(all)).toBeGreaterThanOrEqual(0.7));
});

describe('the labelled set', () => {
  it('is large, and half of it are no repeats', () => {
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(all.filter(({ isRepeat }) => !isRepeat).length).toBeGreaterThanOrEqual(all.length / 2);
  });
});

function precision(of: readonly Verdict[]): number {
  const right = of.filter((one) => one.isClaimed && one.isRepeat).length;
  const wrong = of.filter((one) => (one.isClaimed && !one.isRepeat) || one.isAstray).length;
  return round(right / (right + wrong));
}

function recall(of: readonly Verdict[]): number {
  const repeats = of.filter(({ isRepeat }) => isRepeat);
  return round(repeats.filter(({ isClaimed }) => isClaimed).length / repeats.length);
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
