// What the reader is using now is never taken away: focus, selection, playing media, what the address points at.

/** Whether the reader types in, has selected from, plays or has come for something inside the element. */
export function isInUse(element: Element): boolean {
  const { ownerDocument: document } = element;
  const focused = document.activeElement;
  if (focused && focused !== document.body && focused !== element && element.contains(focused)) return true;
  const selection = document.getSelection();
  if (selection && !selection.isCollapsed && selection.containsNode(element, true)) return true;
  if (element.matches(':target') || element.querySelector(':target')) return true;
  return [...element.querySelectorAll('video, audio')].some(isPlaying);
}

function isPlaying(media: Element): boolean {
  return media instanceof HTMLMediaElement && !media.paused && !media.ended && !media.muted;
}
