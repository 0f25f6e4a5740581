// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { UnreadOptions } from '../../../src/view/options/unread';
import { StoreFault } from '../../../src/view/store-fault';
import { click, draw } from './draw';

test('a store that fails is told of, until it works again', () => {
  let tell: (works: boolean) => void = () => undefined;
  const watch = (listener: (works: boolean) => void) => {
    tell = listener;
  };
  draw(<StoreFault watch={watch} />);
  const told = () => document.querySelector('[role=status]')?.textContent;
  expect(told()).toBe('');
  act(() => tell(false));
  expect(told()).toContain('does not keep settings');
  act(() => tell(true));
  expect(told()).toBe('');
});

test('settings that cannot be read can be asked for again', () => {
  const retry = vi.fn();
  draw(<UnreadOptions onRetry={retry} />);
  expect(document.body.textContent).toContain('could not be read');
  click('Try again');
  expect(retry).toHaveBeenCalledTimes(1);
});
