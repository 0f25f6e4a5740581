// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawAttention } from '../../../src/collapse/draw-attention';

const HOST = '[data-chaffinch-host]';
let stopping: AbortController;

beforeEach(() => {
  stopping = new AbortController();
  document.body.innerHTML = '<h2>One</h2><h2>Two</h2><button>Other</button>';
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  stopping.abort();
  vi.unstubAllGlobals();
});

const markup = () => document.body.innerHTML;
const heading = (at: number) => document.querySelectorAll('h2')[at] ?? document.body;

describe('a heading that the reader is led to', () => {
  it('has the focus, and bears nothing of ours once that has gone on', () => {
    const before = markup();
    drawAttention(window, heading(0), stopping.signal);
    expect(document.activeElement).toBe(heading(0));
    document.querySelector('button')?.focus();
    expect(markup()).toBe(before);
  });

  it('has a line around it, which goes with the script', () => {
    drawAttention(window, heading(0), stopping.signal);
    expect(document.querySelectorAll(HOST)).toHaveLength(1);
    stopping.abort();
    expect(document.querySelectorAll(HOST)).toHaveLength(0);
  });

  it('gives way to the next', () => {
    drawAttention(window, heading(0), stopping.signal);
    drawAttention(window, heading(1), stopping.signal);
    expect(document.querySelectorAll(HOST)).toHaveLength(1);
    expect(heading(0).hasAttribute('tabindex')).toBe(false);
  });

  it('keeps a place in tab order that the page gave it', () => {
    heading(0).setAttribute('tabindex', '0');
    drawAttention(window, heading(0), stopping.signal);
    document.querySelector('button')?.focus();
    expect(heading(0).getAttribute('tabindex')).toBe('0');
  });
});
