// Keeps views from flickering: what takes a moment is not announced, and what was announced can be seen.

/** Milliseconds until a reader begins to wait, and for how long at least what says so is seen. */
const UNNOTICED = 150;
const SEEN = 100;

interface Steady<Model> {
  /** Draws for good. */
  readonly draw: (model: Model) => void;
  /** Whether all of it, or a part, is still to come. */
  readonly isWaiting: (model: Model) => boolean;
  /** Shows or hides the bones that stand for what is to come. */
  readonly showBones: (shown: boolean) => void;
}

/** Draws models as they come, except that bones are shown late, and then long enough to be seen. */
export function steadily<Model>({ draw, isWaiting, showBones }: Steady<Model>): (model: Model) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let drawn = false;
  let waitsSince: number | undefined;
  let latest: Model;

  const drawLatest = (): void => {
    drawn = true;
    draw(latest);
  };
  const after = (milliseconds: number, act: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds);
  };
  const settle = (): void => {
    clearTimeout(timer);
    waitsSince = undefined;
    showBones(false);
    drawLatest();
  };

  return (model) => {
    latest = model;
    const now = performance.now();
    const waited = waitsSince === undefined ? 0 : now - waitsSince;
    if (!isWaiting(model)) {
      const isSeenTooShort = waited >= UNNOTICED && waited < UNNOTICED + SEEN;
      if (isSeenTooShort) after(UNNOTICED + SEEN - waited, settle);
      else settle();
      return;
    }
    if (waitsSince === undefined) {
      waitsSince = now;
      after(UNNOTICED, () => {
        showBones(true);
        drawLatest();
      });
    }
    // What was there before stays for the moment; without it, the window takes its size.
    if (!drawn || waited >= UNNOTICED) drawLatest();
  };
}
