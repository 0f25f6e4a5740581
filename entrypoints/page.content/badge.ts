// Keeps the number on the toolbar button true to the page, though a message about it can be lost.
import { sendToBackground } from '../../src/platform/messages';
import { insist } from './insist';

export interface Badge {
  /** Shows the number of folded blocks, unless it is shown already. */
  show(count: number): void;
  /** The browser has taken the number away. */
  forget(): void;
}

export function createBadge(signal: AbortSignal): Badge {
  let wanted = 0;
  /** Undefined where that is not known. */
  let shown: number | undefined = 0;
  let telling = false;
  let forgotten = false;

  /** One message at a time: of two on their way, the older could be the last to arrive. */
  async function tell(): Promise<void> {
    if (telling) return;
    telling = true;
    while (shown !== wanted) {
      forgotten = false;
      const told = await lastTold();
      shown = forgotten ? 0 : told;
      // The next change tries again.
      if (shown === undefined) break;
    }
    telling = false;
  }

  /** The number that the background has shown, or undefined when it did not answer. */
  async function lastTold(): Promise<number | undefined> {
    let told: number | undefined;
    await insist(async () => {
      const count = wanted;
      if (await show(count)) told = count;
      return told !== undefined;
    }, signal);
    return told;
  }

  return {
    show(count) {
      wanted = count;
      void tell();
    },
    forget() {
      shown = 0;
      forgotten = true;
    },
  };
}

/** No answer is as good as none: a browser gives undefined where the background was stopped before it was done. */
async function show(count: number): Promise<boolean> {
  return (await sendToBackground('badge.count', { count }).catch(() => undefined)) === true;
}
