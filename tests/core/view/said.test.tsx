// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Said } from '../../../src/decide/reading-choices';
import { Reader } from '../../../src/view/reader/reader';
import { SaidProvider } from '../../../src/view/reading/said';
import { clear, draw, fire } from './draw';
import { ARTICLE } from './sample-article';

beforeEach(clear);

function drawReader(mode: Said, choose: (mode: Said) => void = () => {}): void {
  draw(
    <SaidProvider value={{ wordsOnce: 480, repeats: 3, bySection: { two: 3 }, mode, choose }}>
      <Reader article={ARTICLE} body={null} />
    </SaidProvider>,
  );
}

const texts = (selector: string) => [...document.querySelectorAll(selector)].map((one) => one.textContent);

describe('the reader of an article that repeats itself', () => {
  it('says how long page, article and what is said once are', () => {
    drawReader('dim');
    expect(texts('.reader-facts .length')).toEqual([
      '10 min as served 2380 words',
      '3 min of article 714 words',
      '2 min said once 480 words',
    ]);
  });

  it('counts the repeats of each section in the outline', () => {
    drawReader('dim');
    expect(texts('nav .outline-row .outline-repeats')).toEqual(['3×']);
  });

  it.each(['written', 'dim', 'once'] as const)('draws the article %s', (mode) => {
    drawReader(mode);
    expect(document.querySelector('article')?.dataset['saidMode']).toBe(mode);
    expect(document.querySelector<HTMLInputElement>('.reader-facts input:checked')?.value).toBe(mode);
  });

  it('hands on what is chosen', () => {
    const choose = vi.fn();
    drawReader('dim', choose);
    const once = document.querySelector<HTMLInputElement>('.reader-facts input[value="once"]');
    if (once) {
      once.checked = true;
      fire(once, new Event('change', { bubbles: true }));
    }
    expect(choose).toHaveBeenCalledWith('once');
  });
});

it('says nothing of repeats where there are none', () => {
  draw(<Reader article={ARTICLE} body={null} />);
  expect(texts('.real-length, .outline-repeats')).toEqual([]);
  expect(document.querySelector('article')?.hasAttribute('data-said-mode')).toBe(false);
});
