// Elements that Markdown has no word for, or another than their usual one.
import type { Element } from 'hast';
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import type { BlockContent, Emphasis, FootnoteDefinition, PhrasingContent } from 'mdast';
import type { InlineMath, Math as MathBlock } from 'mdast-util-math';
import { elementsIn, isElement, textOf } from '../tree';
import { asLine } from './markdown-cells';
import { isBackLink, labelOf, noteOf } from './notes';

/** `notes`: ids of the footnotes. */
export function elementHandlers(notes: ReadonlySet<string>): Record<string, Handle> {
  return {
    a: (state, node) => link(state, node, notes) ?? defaultHandlers.a(state, node),
    sup: (state, node) => (holdsReference(node, notes) ? state.all(node) : raised(state, node, 'sup')),
    sub: (state, node) => raised(state, node, 'sub'),
    ol: (state, node) => list(state, node, notes),
    ul: (state, node) => list(state, node, notes),
    p: (state, node) => formulaAlone(node) ?? defaultHandlers.p(state, node),
    math: (_, node) => (isDisplayed(node) ? blockFormula(node) : inlineFormula(node)),
    img: (state, node) =>
      // The bytes of a picture are no reading.
      /^data:/i.test(String(node.properties['src']))
        ? { type: 'text', value: String(node.properties['alt'] ?? '') }
        : defaultHandlers.img(state, node),
    rp: () => undefined,
    wbr: () => undefined,
    rt: (state, node) => [{ type: 'text', value: '(' }, ...state.all(node), { type: 'text', value: ')' }],
    figcaption: caption,
    table,
    td: cell,
    th: cell,
  };
}

function link(state: State, node: Element, notes: ReadonlySet<string>): ReturnType<Handle> {
  if (isBackLink(node)) return [];
  const note = noteOf(node);
  if (note && notes.has(note)) return { type: 'footnoteReference', identifier: note, label: labelOf(note) };
  // Headings have other ids wherever this is going to be read.
  return String(node.properties['href'] ?? '').startsWith('#') ? state.all(node) : undefined;
}

function holdsReference(node: Element, notes: ReadonlySet<string>): boolean {
  return node.children.some((child) => isElement(child) && notes.has(noteOf(child) ?? ''));
}

/** As an emphasis that says which element it was: see markdown-nodes. */
function raised(state: State, node: Element, hName: string): Emphasis {
  return { type: 'emphasis', data: { hName }, children: state.all(node) as PhrasingContent[] };
}

function list(state: State, node: Element, notes: ReadonlySet<string>): ReturnType<Handle> {
  const isNote = (child: Element['children'][number]): child is Element =>
    isElement(child, 'li') && notes.has(String(child.properties['id']));
  const rest = node.children.filter((child) => !isNote(child));
  const definitions = node.children.filter(isNote).map((item): FootnoteDefinition => {
    const identifier = String(item.properties['id']);
    // Whatever a note holds is a flow of blocks once `toFlow` has wrapped it.
    const children = state.toFlow(state.all(item)) as BlockContent[];
    return { type: 'footnoteDefinition', identifier, label: labelOf(identifier), children };
  });
  const others = rest.some((child) => isElement(child)) ? [defaultHandlers.ol(state, { ...node, children: rest })] : [];
  return [...others, ...definitions];
}

function formulaAlone(node: Element): MathBlock | undefined {
  const [only, ...others] = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return isElement(only, 'math') && others.length === 0 && isDisplayed(only) ? blockFormula(only) : undefined;
}

function isDisplayed(node: Element): boolean {
  return node.properties['display'] === 'block';
}

function blockFormula(node: Element): MathBlock {
  return { type: 'math', value: texOf(node) };
}

function inlineFormula(node: Element): InlineMath {
  return { type: 'inlineMath', value: texOf(node) };
}

function texOf(node: Element): string {
  return String(node.properties['alttext'] ?? '').trim() || textOf(node);
}

/** Set off by emphasis: nothing else would tell it from the text around it. */
function caption(state: State, node: Element): BlockContent[] {
  return state.toFlow(state.all(node)).map((block): BlockContent => {
    // `toFlow` wraps words in paragraphs and leaves blocks.
    const known = block as BlockContent;
    return known.type === 'paragraph'
      ? { ...known, children: [{ type: 'emphasis', children: known.children }] }
      : known;
  });
}

function table(state: State, node: Element): ReturnType<Handle> {
  const named = node.children.find((child) => isElement(child, 'caption'));
  const written = defaultHandlers.table(state, hasHead(node) ? node : withoutHeads(node));
  return isElement(named) ? [...caption(state, named), written] : written;
}

/** A first cell that heads its row is no head of the table. */
function hasHead(table: Element): boolean {
  const [row] = [...elementsIn(table)].filter(({ tagName }) => tagName === 'tr');
  const cells = row?.children.filter((child) => isElement(child)) ?? [];
  return cells.every((child) => child.tagName === 'th') || table.children.some((child) => isElement(child, 'thead'));
}

/** Markdown's tables have a head always; where no cell claims to be one, the library leaves it empty. */
function withoutHeads(node: Element): Element {
  const children = node.children.map((child) => (isElement(child) ? withoutHeads(child) : child));
  return { ...node, tagName: node.tagName === 'th' ? 'td' : node.tagName, children };
}

/** What stands in a cell must stand on one line. */
function cell(state: State, node: Element): ReturnType<Handle> {
  const made = defaultHandlers.td(state, node);
  return { ...made, children: asLine(made.children) };
}
