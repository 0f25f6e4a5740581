// What the reader is using now is never taken away: focus, selection, playing media.

/** Whether the reader types in, has selected from, or plays something inside the element. */
export function isInUse(element: Element): boolean {
  const { ownerDocument: document } = element;
  const focused = document.activeElement;
  if (focused && focused !== document.body && focused !== element && element.contains(focused)) return true;
  const selection = document.getSelection();
  if (selection && !selection.isCollapsed && selection.containsNode(element, true)) return true;
  return [...element.querySelectorAll('video, audio')].some(isPlaying);
}

function isPlaying(media: Element): boolean {
  return media instanceof HTMLMediaElement && !media.paused && !media.ended && !media.muted;
}
