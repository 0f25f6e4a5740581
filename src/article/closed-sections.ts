// Sections that stand closed until a click opens them, such as the answers of an accordion or what lies under a tab. They
// are part of the article; Readability takes them for hidden, and drops them.
import { isDeclaredHidden } from '../blocks/attributes';
import { namesOf } from './names-apart';
import { proseWords } from './prose-words';

/** What answers to a button that opens it, or to a heading or tab of its own. */
const NAMED = '[role="tabpanel"], [role="region"][aria-labelledby]';
const OPENERS = '[aria-controls][aria-expanded], [role="tab"][aria-controls]';
/** What opens in there is a menu, a message or a discussion. */
const APART =
  'nav, header, footer, aside, form, dialog, [role="navigation"], [role="banner"], [role="contentinfo"], [role="complementary"], [role="search"], [role="dialog"], [role="alertdialog"], [role="menu"], [aria-modal="true"]';
const DISCUSSION = /comment|respond|repl(?:y|ies)|discuss|disqus/i;
/** Fewer are a menu or a note. */
const MIN_PROSE_WORDS = 12;

/** Opens the sections that hold prose. Changes the clone. */
export function openSections(clone: Document): void {
  for (const section of sectionsOf(clone)) {
    if (!isDeclaredHidden(section) || section.closest(APART) || isDiscussion(section)) continue;
    if (proseWords(section) < MIN_PROSE_WORDS) continue;
    for (const attribute of ['hidden', 'aria-hidden', 'style']) section.removeAttribute(attribute);
  }
}

function sectionsOf(clone: Document): Element[] {
  const opened = new Set(Array.from(clone.querySelectorAll(OPENERS), (opener) => opener.getAttribute('aria-controls')));
  return [...clone.querySelectorAll('[id], [role]')].filter(
    (section) => (section.id !== '' && opened.has(section.id)) || section.matches(NAMED),
  );
}

function isDiscussion(section: Element): boolean {
  return DISCUSSION.test(namesOf(section));
}
