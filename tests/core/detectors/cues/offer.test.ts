// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { areSubject, isCampaign, isPaid, PRICE } from '../../../../src/detectors/cues/offer';
import { articleWith } from '../../page-from';
import { PROSE } from '../folds';

test.each(['$9 a month', 'nur 149 €', '1.200 zł', '¥980', 'USD 40'])('“%s” names a price', (text) => {
  expect(text).toMatch(PRICE);
});

test.each(['9 gauges', 'in 2026', '40 euros short of a miracle', '3 krones of a crown'])('“%s” does not', (text) => {
  expect(text).not.toMatch(PRICE);
});

test('a link is paid for where the page says so or its address names who is paid', () => {
  expect(isPaid({ url: '/kit', paid: true })).toBe(true);
  expect(isPaid({ url: 'https://kit.example/?aff=harbour', paid: false })).toBe(true);
  expect(isPaid({ url: 'https://kit.example/?page=2', paid: false })).toBe(false);
});

test('a counted link is a campaign, unless the page counts the links of its sources too', () => {
  const link = { url: 'https://kit.example/?utm_source=harbour' };
  const source = (n: number) =>
    `<p>${PROSE} She <a href="https://s.example/${n}?utm_source=harbour">wrote it down</a> herself, and nobody asked for the diary before the insurers came.</p>`;
  expect(isCampaign(articleWith('').page, link)).toBe(true);
  expect(isCampaign(articleWith([1, 2, 3].map(source).join('')).page, link)).toBe(false);
  expect(isCampaign(articleWith('').page, { url: 'https://kit.example/?page=2' })).toBe(false);
});

test('offers of many things are what a story compares; many offers of one thing are not', () => {
  const compared = (targets: readonly string[]) => {
    const { page } = articleWith(
      targets
        .map((to) => `<div class="offer"><p>A kit for rivers, $9</p><a href="https://${to}.example/">See it</a></div>`)
        .join(''),
    );
    return areSubject(
      page,
      page.blocks.filter(({ name }) => name === 'offer'),
    );
  };
  expect(compared(['osprey', 'linnet', 'dunlin', 'wren', 'siskin'])).toBe(true);
  expect(compared(['osprey', 'osprey', 'osprey', 'osprey', 'osprey'])).toBe(false);
});
