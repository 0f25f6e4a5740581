// Says when what stands in the view was painted, in the browser's own timeline. `npm run bench:popup` reads it: no driver
// gets into an extension's page early enough to see for itself.
import type { PopupModel } from '../../src/view/popup/model';

const told = new Set<string>();

/** Called with each model once it is drawn. */
export function markPaint(model: PopupModel): void {
  for (const step of stepsOf(model)) {
    if (told.has(step)) continue;
    told.add(step);
    // Painted is what stands there when the task after the next frame runs.
    requestAnimationFrame(() => setTimeout(() => performance.mark(step)));
  }
}

function stepsOf({ situation }: PopupModel): string[] {
  if (situation.is !== 'page') return ['frame'];
  const { article } = situation;
  if (article.is !== 'ready') return ['frame', 'ledger'];
  return article.body === null ? ['frame', 'ledger', 'outline'] : ['frame', 'ledger', 'outline', 'article'];
}
