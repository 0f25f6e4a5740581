// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Details, type DetailsModel } from '../../../src/view/details/details';
import { clear, click, control, draw, fire } from './draw';

const actions = {
  show: vi.fn(),
  jump: vi.fn(),
  showAlways: vi.fn(),
  showKind: vi.fn(),
  undo: vi.fn(),
  close: vi.fn(),
};
const MODEL: DetailsModel = {
  kind: 'newsletter',
  reasons: [{ key: 'mailField' }, { key: 'repeated', count: 3 }],
  place: 2,
  copies: 3,
  site: 'news.example',
};

function show(difference: Partial<DetailsModel> = {}): void {
  draw(<Details model={{ ...MODEL, ...difference }} actions={actions} />);
}

beforeEach(() => vi.clearAllMocks());
afterEach(clear);

describe('the details of a chip', () => {
  it('say every reason and which copy it is, and begin at the likeliest step', () => {
    show();
    const text = document.body.textContent;
    expect(text).toContain('It asks for your e-mail address.');
    expect(text).toContain('The same box stands 3 times on this page.');
    expect(text).toContain('Copy 2 of 3');
    expect(document.activeElement).toBe(control('Show'));
  });

  it('lead to the other copies, where there are any', () => {
    show();
    click('Next copy');
    click('Previous copy');
    expect(actions.jump.mock.calls).toEqual([[1], [-1]]);
    show({ copies: 1, place: 1 });
    expect(document.querySelector('.details-copies')).toBeNull();
  });

  it('let this block or its kind be shown for good, and that be taken back', () => {
    show();
    click('Always show this here');
    click('Always show “Newsletter box” on news.example');
    expect(actions.showAlways).toHaveBeenCalledOnce();
    expect(actions.showKind).toHaveBeenCalledOnce();
    show({ done: 'kind' });
    expect(document.body.textContent).toContain('no longer folded on news.example');
    expect(document.activeElement).toBe(control('Undo'));
    click('Undo');
    expect(actions.undo).toHaveBeenCalledOnce();
  });

  it('say that a choice is not kept, and offer to undo only what was done', () => {
    show({ done: 'blockUnkept' });
    expect(document.body.textContent).toContain('Shown on this page only');
    expect(document.activeElement).toBe(control('Undo'));
    show({ done: 'kindUnkept' });
    expect(document.body.textContent).toContain('are folded on news.example as before');
    expect(() => control('Undo')).toThrow();
  });

  it('offer no kind for what the reader folded by hand', () => {
    show({ kind: 'own', reasons: [{ key: 'chosen' }] });
    expect(() => control('Always show “')).toThrow();
  });

  it('keep the Tab key among their buttons, and end with Escape', () => {
    show();
    const last = control('Always show “Newsletter box”');
    last.focus();
    fire(last, new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true }));
    expect(document.activeElement).toBe(control('Close'));
    fire(
      control('Close'),
      new KeyboardEvent('keydown', { key: 'Tab', shiftKey: true, bubbles: true, cancelable: true }),
    );
    expect(document.activeElement).toBe(last);
    fire(last, new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(actions.close).toHaveBeenCalledOnce();
  });
});
