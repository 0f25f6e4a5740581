// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { headingCalled, reveal } from '../../entrypoints/place/headings';
import type { PageHandle } from '../../src/platform/page-handle';

beforeEach(() => {
  document.body.innerHTML = `<section id="box"><h2>One</h2></section><details><p>In it</p></details><h2>Two</h2>`;
});

const headings = () => [...document.querySelectorAll('h2')];
// Only what is asked of it.
const handleOf = (parts: Partial<PageHandle>) => parts as PageHandle;

describe('the heading of a section', () => {
  it('is the one that was read', () => {
    const read = vi.fn();
    const [one] = headings();
    const handle = handleOf({ headings: new Map(one ? [['section-1', one]] : []), readArticle: read });
    expect(headingCalled('section-1', 'One', handle)).toBe(one);
    expect(read).not.toHaveBeenCalled();
  });

  it('is read again where the page has drawn itself anew, and found by what it is called', () => {
    const gone = document.createElement('h2');
    const handle = handleOf({ headings: new Map([['section-2', gone]]) });
    handle.readArticle = () => {
      const [one, two] = headings();
      // One section more than before.
      if (one && two)
        handle.headings = new Map([
          ['section-2', one],
          ['section-3', two],
        ]);
      return undefined;
    };
    expect(headingCalled('section-2', 'Two', handle)?.textContent).toBe('Two');
    expect(headingCalled('section-9', 'No more', handle)).toBeUndefined();
  });
});

describe('what hides a heading', () => {
  it('is shown again where it is a folded block, and no other is', () => {
    const box = document.querySelector('#box') ?? document.body;
    const expand = vi.fn();
    const fold = (block: number) => ({ block, action: 'collapse', open: false });
    const folds = {
      ledger: () => ({ decisions: [fold(3), fold(4)] }),
      elementsOf: ([name]: number[]) => (name === 4 ? [box] : [document.createElement('aside')]),
      expand,
    };
    // Only what is asked of it.
    const handle = handleOf({ folds: folds as unknown as NonNullable<PageHandle['folds']> });
    reveal(box.querySelector('h2') ?? box, handle);
    expect(expand).toHaveBeenCalledWith([4]);
  });

  it('is opened where the page itself has closed it', () => {
    reveal(document.querySelector('details p') ?? document.body, handleOf({}));
    expect(document.querySelector('details')?.open).toBe(true);
  });
});
