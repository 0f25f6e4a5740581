// Draws what is known of a page without flickering while it is asked.
import type { PopupModel } from '../../src/view/popup/model';
import { steadily } from '../../src/view/steady';

export function drawSteadily(draw: (model: PopupModel) => void): (model: PopupModel) => void {
  return steadily({ draw, isWaiting, showBones: (shown) => document.body.toggleAttribute('data-bones', shown) });
}

function isWaiting({ situation }: PopupModel): boolean {
  return situation.is === 'loading' || (situation.is === 'page' && situation.article.is === 'loading');
}
