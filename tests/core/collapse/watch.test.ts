// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { watchPage } from '../../../src/collapse/watch';

const stopping: AbortController[] = [];
afterEach(() => {
  for (const controller of stopping.splice(0)) controller.abort();
});

const folds = { renew: vi.fn(), isDisturbed: (element: Element) => element.id === 'disturbed' };

function start(scan: () => Promise<number>) {
  const controller = new AbortController();
  stopping.push(controller);
  return { watch: watchPage(document, scan, controller.signal, folds), controller };
}

test('a burst of changes asks for one scan', async () => {
  const scan = vi.fn(async () => 0);
  start(scan);
  for (let i = 0; i < 5; i += 1) document.body.append(document.createElement('p'));
  await vi.waitFor(() => expect(scan).toHaveBeenCalled());
  expect(scan).toHaveBeenCalledTimes(1);
});

test('what Chaffinch draws is no change', async () => {
  const scan = vi.fn(async () => 0);
  const { watch } = start(scan);
  const host = document.createElement('div');
  host.setAttribute('data-chaffinch-host', '');
  document.body.append(host);
  watch.request();
  await vi.waitFor(() => expect(scan).toHaveBeenCalledTimes(1));
});

test('what others do to a mark is a change, and our own writing is none', async () => {
  const scan = vi.fn(async () => 0);
  start(scan);
  const box = document.createElement('div');
  document.body.append(box);
  await vi.waitFor(() => expect(scan).toHaveBeenCalledTimes(1));
  box.setAttribute('data-chaffinch', 'folded');
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(scan).toHaveBeenCalledTimes(1);
  box.id = 'disturbed';
  box.removeAttribute('data-chaffinch');
  await vi.waitFor(() => expect(scan).toHaveBeenCalledTimes(2));
});

test('two scans never run at once: a request meanwhile comes after', async () => {
  let running = 0;
  let most = 0;
  let release = () => {};
  const scan = vi.fn(async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    running -= 1;
    return 0;
  });
  const { watch } = start(scan);
  watch.request();
  await vi.waitFor(() => expect(running).toBe(1));
  watch.request();
  release();
  await vi.waitFor(() => expect(scan).toHaveBeenCalledTimes(2));
  release();
  expect(most).toBe(1);
});

test('nothing is scanned after the signal', async () => {
  const scan = vi.fn(async () => 0);
  const { watch, controller } = start(scan);
  controller.abort();
  watch.request();
  document.body.append(document.createElement('p'));
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(scan).not.toHaveBeenCalled();
});
