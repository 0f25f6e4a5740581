// Sections that stand closed until a click opens them, such as the answers of an accordion or what lies under a tab. They
// are part of the article; Readability takes them for hidden, and drops them.
import { isDeclaredHidden } from '../blocks/attributes';
import { namesOf } from './names-apart';
import { proseWords } from './prose-words';
import { buildOf, listedOf } from './teasers';
import { countWords } from './words';

/**
 * What answers to a heading, tab or summary of its own, and what React sends later than the rest: that stands so until a
 * script puts it in its place, and stays so where none may run.
 */
const DECLARED = '[role="tabpanel"], [role="region"][aria-labelledby], details > summary ~ *, div[hidden][id^="S:"]';
const TAB_NAME = /(?:^|[-_\s])tabs?[-_]*(?:content|pane|panel)(?:$|[-_\s])/i;
const CLOSED = '[hidden], [aria-hidden="true"], [style]';
const OPENERS = '[aria-controls][aria-expanded], [role="tab"][aria-controls]';
/** What opens in there is a menu, a message or a discussion. */
const APART =
  'nav, header, footer, aside, form, dialog, [role="navigation"], [role="banner"], [role="contentinfo"], [role="complementary"], [role="search"], [role="dialog"], [role="alertdialog"], [role="menu"], [aria-modal="true"]';
const DISCUSSION = /comment|respond|repl(?:y|ies)|discuss|disqus/i;
/** Fewer are a menu or a note. */
const MIN_PROSE_WORDS = 12;
/** A question or heading that opens what stands below it has at most so many. */
const MAX_OPENER_WORDS = 25;
/** Fewer boxes of one build are no accordion. */
const MIN_ANSWERS = 2;

/** Opens the sections that hold prose. Changes the clone. */
export function openSections(clone: Document): void {
  for (const section of sectionsIn(clone)) {
    if (section.closest(APART) || isDiscussion(section)) continue;
    if (proseWords(section) < MIN_PROSE_WORDS) continue;
    for (const attribute of ['hidden', 'aria-hidden', 'style']) section.removeAttribute(attribute);
  }
}

/** What is closed, and will be opened by something. */
function sectionsIn(clone: Document): Set<Element> {
  const opened = new Set(Array.from(clone.querySelectorAll(OPENERS), (opener) => opener.getAttribute('aria-controls')));
  const closed = [...clone.querySelectorAll(CLOSED)].filter(isDeclaredHidden);
  const declared = closed.filter(
    (section) => section.matches(DECLARED) || (section.id !== '' && opened.has(section.id)) || isTab(section),
  );
  // Pages that declare nothing: boxes of one build, each below the few words that open it.
  const answers = closed.filter((section) => isOpener(section.previousElementSibling, section));
  return new Set([...declared, ...listedOf(answers, MIN_ANSWERS)]);
}

function isOpener(before: Element | null, section: Element): boolean {
  if (!before || isDeclaredHidden(before) || buildOf(before) === buildOf(section)) return false;
  const words = countWords(before.textContent ?? '');
  return words > 0 && words <= MAX_OPENER_WORDS;
}

function isTab(section: Element): boolean {
  return TAB_NAME.test(section.getAttribute('class') ?? '');
}

function isDiscussion(section: Element): boolean {
  return DISCUSSION.test(namesOf(section));
}
