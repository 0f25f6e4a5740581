// What the reader is using now is never taken away: focus, selection, playing media, what the address points at.
import { native } from '../blocks/native';

/** Whether the reader types in, has selected from, plays or has come for something inside the element. */
export function isInUse(element: Element): boolean {
  const { document } = window;
  const focused = native(document, 'activeElement');
  const isInside = focused && focused !== element && native(element, 'contains').call(element, focused);
  if (isInside && focused !== native(document, 'body')) return true;
  const selection = window.getSelection();
  if (selection && !selection.isCollapsed && selection.containsNode(element, true)) return true;
  if (isTarget(element)) return true;
  return [...native(element, 'querySelectorAll').call(element, 'video, audio')].some(isPlaying);
}

/** Asked of the element alone: many are asked about, and the whole page would be searched for each. */
function isTarget(element: Element): boolean {
  const matches = Element.prototype.matches.call(element, ':target');
  return matches || native(element, 'querySelector').call(element, ':target') !== null;
}

function isPlaying(media: Element): boolean {
  return media instanceof HTMLMediaElement && !media.paused && !media.ended && !media.muted;
}
