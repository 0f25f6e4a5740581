import { afterEach, expect, it, vi } from 'vitest';
import { isOrphaned } from '../../src/platform/orphan';
import { browser } from './fake-browser';

vi.mock('wxt/browser', () => import('./fake-browser'));

const { id } = browser.runtime;
afterEach(() => {
  Object.defineProperty(browser.runtime, 'id', { value: id, configurable: true, writable: true });
});

it('a script whose extension lives is none', () => {
  expect(isOrphaned()).toBe(false);
});

it.each([
  ['has no name any more', { value: undefined }],
  [
    'refuses to be asked',
    {
      get: () => {
        throw new Error('Extension context invalidated.');
      },
    },
  ],
])('an extension that %s is gone', (_, descriptor) => {
  Object.defineProperty(browser.runtime, 'id', { ...descriptor, configurable: true });
  expect(isOrphaned()).toBe(true);
});
