// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { OutlineEntry } from '../../../src/article/types';
import { Outline } from '../../../src/view/reading/outline';
import { pathTo } from '../../../src/view/reading/outline-tree';
import { SaidProvider } from '../../../src/view/reading/said';
import { clear, click, control, draw } from './draw';

beforeEach(clear);

function entry(id: string, level: number, ...children: OutlineEntry[]): OutlineEntry {
  return { id, title: `Section ${id}`, level, words: 100, children };
}

const SHORT = [entry('1', 1, entry('1a', 2, entry('1ai', 3))), entry('2', 1)];
const LONG = Array.from({ length: 20 }, (_, index) =>
  entry(String(index), 1, entry(`${index}a`, 2), entry(`${index}b`, 2)),
);

const titles = () =>
  [...document.querySelectorAll('li:not([hidden]) > .outline-line .outline-title')].map((one) => one.textContent);

describe('the outline', () => {
  it('is a list in a list for each level', () => {
    draw(<Outline outline={SHORT} leads="here" />);
    expect(document.querySelector('ol ol ol a')?.getAttribute('href')).toBe('#1ai');
  });

  it('marks the section being read and those around it', () => {
    draw(<Outline outline={SHORT} current="1a" leads="here" />);
    expect(document.querySelector('[aria-current]')?.textContent).toContain('Section 1a');
    const within = [...document.querySelectorAll('[data-within="true"] .outline-title')].map((one) => one.textContent);
    expect(within).toEqual(['Section 1', 'Section 1a']);
  });

  it('says how long a section is and how often it says what was said, for those who hear it too', () => {
    const said = { wordsOnce: 300, repeats: 3, bySection: { '2': 3 }, mode: 'dim', choose: () => undefined } as const;
    draw(
      <SaidProvider value={said}>
        <Outline outline={SHORT} leads="here" />
      </SaidProvider>,
    );
    const rows = [...document.querySelectorAll('.outline-row')].map((row) => row.textContent);
    expect(rows[0]).toBe('Section 1100, 100 words');
    expect(rows[3]).toBe('Section 23×100, 100 words, 3 passages said before');
  });

  it('folds no branch of a short one', () => {
    draw(<Outline outline={SHORT} leads="here" />);
    expect(document.querySelector('.outline-fold')).toBeNull();
  });

  it('opens of a long one the branch that is being read', () => {
    draw(<Outline outline={LONG} current="3b" leads="here" />);
    expect(titles()).toHaveLength(22);
    expect(titles()).toContain('Section 3a');
    draw(<Outline outline={LONG} current="5" leads="here" />);
    expect(titles()).not.toContain('Section 3a');
    expect(titles()).toContain('Section 5a');
  });

  it('opens and closes a branch by its button, and leaves it so', () => {
    draw(<Outline outline={LONG} current="3b" leads="here" />);
    click('Sections in “Section 7”');
    expect(titles()).toContain('Section 7a');
    expect(control('Sections in “Section 7”').getAttribute('aria-expanded')).toBe('true');
    click('Sections in “Section 3”');
    draw(<Outline outline={LONG} current="3a" leads="here" />);
    expect(titles()).not.toContain('Section 3a');
  });

  it('hides rows behind a button where few are wanted', () => {
    draw(<Outline outline={LONG} most={5} leads="elsewhere" />);
    expect(titles()).toEqual(['Section 0', 'Section 0a', 'Section 0b', 'Section 1', 'Section 1a']);
    click('55 more');
    expect(titles()).toHaveLength(60);
  });
});

describe('the path to a section', () => {
  it('leads from the outermost one to itself', () => {
    expect([pathTo(SHORT, '1ai'), pathTo(SHORT, '2'), pathTo(SHORT, 'none'), pathTo(SHORT, undefined)]).toEqual([
      ['1', '1a', '1ai'],
      ['2'],
      [],
      [],
    ]);
  });
});
