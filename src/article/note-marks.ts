// What tells a reference to a note from any other link within a page, and a note from any other target.
import type { Anchors } from './anchors';
import { countWords } from './words';

/** "1", "[12]", "(a)", "*", "note 3". */
const MARKER =
  /^\s*[[(]?\s*(?:(?:note|nb|n\.b\.|fn|anm\.?|ref\.?)\s?)?(?:\d{1,4}|[a-z]{1,2}|[ivx]{1,6}|[*†‡§¶#]{1,4})\s*[\])]?\s*$/i;
const REFERENCE_NAME = /foot-?note|fn-?ref|note-?ref|cite[-_]?ref|noteref|sidenote|reference|end-?note/i;
const NOTE_NAME =
  /foot-?notes?|end-?notes?|(?:^|[-_\s])(?:fns?|refs?|notes?|references?|ref-?list|cite[-_]note)(?:[-_:.\s\d]|$)/i;
const NOTE_ROLES = /^doc-(?:footnote|endnote)$/;
const BACK_NAME = /back-?(?:ref|link)|return|fn-?back|reversefootnote|mw-cite-backlink/i;
const BACK_TEXT = /^[\s[\]()]*(?:↩|↑|⏎|⤴|↵|\^|⇑|🔙|back|return|jump up|[a-z])(?:[\s[\]()^]|\u{fe0e}|\u{fe0f})*$/iu;
/** What can be a note: a target inside a line means the line. */
const HOLDERS = 'li, p, dd, td, aside, div';
const MAX_WORDS = 800;
const LISTS = 'ol, ul, dl, section, div, aside, footer, table';

/** Whether a link looks like a reference: a number or sign, raised, or named so. */
export function isMarker(link: Element): boolean {
  if (isBackNamed(link)) return false;
  if (link.getAttribute('role') === 'doc-noteref' || link.getAttribute('epub:type') === 'noteref') return true;
  return MARKER.test(link.textContent ?? '') && (link.closest('sup') !== null || hasReferenceName(link));
}

function hasReferenceName(link: Element): boolean {
  const [inner, outer] = [link, link.parentElement];
  const isBracketed = /^\s*[[(]/.test(link.textContent ?? '');
  return (
    isBracketed ||
    [inner, outer].some((box) => REFERENCE_NAME.test(`${box?.getAttribute('class') ?? ''} ${box?.id ?? ''}`))
  );
}

/** The block that a link within the page leads to. */
export function noteAt(link: Element, anchors: Anchors): Element | undefined {
  const id = fragmentOf(link);
  const target = id ? anchors.at(id) : undefined;
  return target?.closest('li') ?? target?.closest(HOLDERS) ?? undefined;
}

/** '' for a link that leads elsewhere. */
export function fragmentOf(link: Element): string {
  const href = link.getAttribute('href') ?? '';
  const [address, fragment = ''] = [href.slice(0, href.indexOf('#')), href.slice(href.indexOf('#') + 1)];
  if (!href.includes('#') || (address !== '' && !isThisPage(address, link))) return '';
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function isThisPage(address: string, link: Element): boolean {
  const { baseURI, URL: page } = link.ownerDocument;
  return URL.canParse(address, baseURI) && new URL(address, baseURI).href.split('#')[0] === page.split('#')[0];
}

/** It lies after or beside its reference, is no chapter, and is named as a note or leads back. */
export function isNote(note: Element, link: Element, anchors: Anchors): boolean {
  if (note.contains(link) || note.querySelector('h1, h2, h3')) return false;
  if (countWords(note.textContent ?? '') > MAX_WORDS || !anchors.follows(link, note)) return false;
  return isNamed(note) || Array.from(note.querySelectorAll('a')).some((back) => isBackLink(back, [link]));
}

function isNamed(note: Element): boolean {
  if (NOTE_ROLES.test(note.getAttribute('role') ?? '')) return true;
  const list = note.parentElement?.closest(LISTS);
  return [note, list, list?.parentElement].some(
    (box) =>
      box?.getAttribute('role') === 'doc-endnotes' ||
      NOTE_NAME.test(`${box?.getAttribute('class') ?? ''} ${box?.id ?? ''}`),
  );
}

export function isBackLink(link: Element, references: readonly Element[]): boolean {
  if (isBackNamed(link)) return true;
  const id = fragmentOf(link);
  if (!id) return false;
  const leadsBack = references.some(
    (reference) =>
      reference.closest('sup, span, p')?.id === id || reference.id === id || reference.parentElement?.id === id,
  );
  return (
    leadsBack ||
    (BACK_TEXT.test(link.textContent ?? '') && link.closest('sup') !== null) ||
    /^(?:fn-?ref|cite_ref|ref|footnote-ref|fnref)[-_:]?/i.test(id)
  );
}

function isBackNamed(link: Element): boolean {
  if (link.getAttribute('role') === 'doc-backlink') return true;
  return BACK_NAME.test(`${link.getAttribute('class') ?? ''} ${link.getAttribute('rev') ?? ''}`);
}
