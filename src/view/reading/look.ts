// Puts the reader's preferences on a page's root element; the style sheets do the rest.
import type { ReadingPreferences } from '../../decide/reading-choices';

export function applyLook(root: HTMLElement, preferences: ReadingPreferences): void {
  root.dataset['theme'] = preferences.theme;
  root.dataset['face'] = preferences.face;
  root.toggleAttribute('data-justify', preferences.justify);
  root.toggleAttribute('data-hyphenate', preferences.hyphenate);
  root.style.setProperty('--reading-size', `${preferences.size}px`);
  root.style.setProperty('--reading-width', String(preferences.width));
  root.style.setProperty('--reading-line', String(preferences.lineHeight));
}
