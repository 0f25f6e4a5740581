// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { COPIES, type Export, FILES } from '../../../src/view/reader/export-kinds';
import { ExportMenu } from '../../../src/view/reader/export-menu';
import { clear, click, control, draw, fire } from './draw';

const run = vi.fn<Export>(async () => ({ picturesOut: 0 }));
const items = () => [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')];
const status = () => document.querySelector('[role="status"]')?.textContent;
const press = (key: string) =>
  fire(document.activeElement ?? document.body, new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
const settle = () => act(async () => {});

beforeEach(() => {
  clear();
  run.mockReset().mockImplementation(async () => ({ picturesOut: 0 }));
  draw(<ExportMenu label="Copy or save" groups={[COPIES, FILES, ['print']]} run={run} />);
});
afterEach(() => vi.useRealTimers());

describe('the menu of exports', () => {
  it('is a menu button: closed at first, then with its first item in focus', () => {
    expect(control('Copy or save').getAttribute('aria-haspopup')).toBe('menu');
    expect(control('Copy or save').getAttribute('aria-expanded')).toBe('false');
    click('Copy or save');
    expect(control('Copy or save').getAttribute('aria-expanded')).toBe('true');
    expect(items()).toHaveLength(7);
    expect(document.activeElement).toBe(items()[0]);
  });

  it('goes around by arrows, to the ends by Home and End, to a name by its letter', () => {
    click('Copy or save');
    const focusedBy = (key: string) => {
      press(key);
      return document.activeElement?.textContent;
    };
    expect(focusedBy('ArrowUp')).toBe('Print');
    expect(focusedBy('ArrowDown')).toBe('Copy as Markdown');
    expect(focusedBy('End')).toBe('Print');
    expect(focusedBy('Home')).toBe('Copy as Markdown');
    expect(focusedBy('d')).toBe('Download Markdown');
    expect(focusedBy('d')).toBe('Download web page');
    expect(focusedBy('q')).toBe('Copy quote with link');
  });

  it('closes by Escape and gives the focus back, and keeps Escape for itself', () => {
    const around = vi.fn();
    addEventListener('keydown', around);
    click('Copy or save');
    press('Escape');
    removeEventListener('keydown', around);
    expect(items()).toEqual([]);
    expect(document.activeElement).toBe(control('Copy or save'));
    expect(around).not.toHaveBeenCalled();
  });

  it('closes by a press outside and by Tab', () => {
    click('Copy or save');
    fire(document.body, new Event('pointerdown', { bubbles: true }));
    expect(items()).toEqual([]);
    click('Copy or save');
    press('Tab');
    expect(items()).toEqual([]);
  });

  it('says what came of it', async () => {
    click('Copy or save');
    click('Copy as text');
    await settle();
    expect(run.mock.calls[0]?.[0].kind).toBe('copyText');
    expect(status()).toBe('Copied');
    expect(document.activeElement).toBe(control('Copy or save'));
    run.mockImplementation(async () => ({ picturesOut: 2 }));
    click('Copy or save');
    expect(status()).toBe('');
    click('Download EPUB');
    await settle();
    expect(status()).toBe('Saved. 2 pictures could not be included and are linked instead.');
  });

  it('says how far it has come, and offers nothing meanwhile', async () => {
    run.mockImplementation((request) => {
      request.progress(3, 12);
      return new Promise(() => {});
    });
    click('Copy or save');
    click('Download EPUB');
    await settle();
    expect(status()).toBe('Fetching pictures, 3 of 12');
    click('Copy or save');
    expect(items()).toEqual([]);
    expect(control('Copy or save').getAttribute('aria-disabled')).toBe('true');
  });

  it('says in a sentence that it failed, and can be tried again', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    run.mockRejectedValueOnce(new Error('refused'));
    click('Copy or save');
    click('Copy as Markdown');
    await settle();
    expect(status()).toBe('It could not be copied. The browser did not allow it.');
    click('Copy or save');
    click('Copy as Markdown');
    await settle();
    expect(status()).toBe('Copied');
  });
});
