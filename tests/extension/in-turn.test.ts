import { afterEach, describe, expect, it, vi } from 'vitest';
import { inTurn } from '../../src/platform/in-turn';

afterEach(() => vi.unstubAllGlobals());

/** A store of one number, which takes a moment to read and to write. */
function counter() {
  let stored = 0;
  const moment = () => new Promise((resolve) => setTimeout(resolve));
  const add = async () => {
    await moment();
    const known = stored;
    await moment();
    stored = known + 1;
    return stored;
  };
  return { add, stored: () => stored };
}

describe('changes of one item of the store', () => {
  it('each read what the one before has written, and answer each for itself', async () => {
    const { add } = counter();
    expect(await Promise.all([inTurn('a', add), inTurn('a', add), inTurn('a', add)])).toEqual([1, 2, 3]);
  });

  it('do not wait for those of another item', async () => {
    const never = inTurn('held', () => new Promise<never>(() => {}));
    expect(await Promise.race([never, inTurn('free', counter().add)])).toBe(1);
  });

  it('go on after one that failed, which tells its own caller', async () => {
    const { add } = counter();
    const failed = inTurn('b', () => Promise.reject(new Error('no room')));
    const after = inTurn('b', add);
    await expect(failed).rejects.toThrow('no room');
    expect(await after).toBe(1);
  });

  it.each([
    ['chrome-extension:', ['store:c']],
    ['moz-extension:', ['store:c']],
    ['https:', []],
  ])('of pages under %s wait for locks: %j', async (protocol, expected) => {
    const asked: string[] = [];
    const request = (name: string, change: () => Promise<unknown>) => {
      asked.push(name);
      return change();
    };
    vi.stubGlobal('location', { protocol });
    vi.stubGlobal('navigator', { locks: { request } });
    expect(await inTurn('c', counter().add)).toBe(1);
    expect(asked).toEqual(expected);
  });
});
