// Boxes inside boxes -> a plain flow of blocks: paragraphs, headings, lists, quotes, tables, figures. Boundaries that a
// box made stay as boundaries of paragraphs, so that no two texts run together when the box goes.
import type { Element, ElementContent, RootContent } from 'hast';
import { attachCaptions, figureOf } from './figures';
import { element, elementsIn, holds, textOf } from './tree';

/** Hold words only. */
const PROSE = names('p h1 h2 h3 h4 h5 h6 pre dt summary caption figcaption');
/** Hold words, or blocks in their turn. */
const HOLDERS = names('blockquote details li dd td th');
/** Hold nothing but certain elements. */
const FRAMES = names('ul ol dl menu table thead tbody tfoot tr colgroup');
const SOLE = names('hr col');
const BOXES = names(
  'address article aside body center div dir fieldset figure footer form header hgroup main nav search section',
);
/** Hold no words of the article. */
export const DROPPED = names(
  'script style template noscript button input select option textarea progress meter iframe object embed svg canvas audio video map dialog link meta base title annotation annotation-xml',
);
/** May be empty. */
const KEPT_EMPTY = names('hr col br td th img');

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

export function flow(nodes: readonly RootContent[]): ElementContent[] {
  return attachCaptions(blocksIn({ children: nodes }));
}

interface Box extends Pick<Element, 'data'> {
  readonly children: readonly RootContent[];
}

function blocksIn(box: Box): ElementContent[] {
  const blocks: ElementContent[] = [];
  let run: ElementContent[] = [];
  const endRun = () => {
    blocks.push(...paragraphs(run, { ...element('p', []), ...noted(box) }));
    run = [];
  };
  for (const node of box.children) {
    if (node.type === 'text') run.push(node);
    if (node.type !== 'element' || DROPPED.has(node.tagName)) continue;
    if (isInline(node)) run.push(words(node));
    else {
      endRun();
      blocks.push(...block(node));
    }
  }
  endRun();
  return blocks;
}

function block(node: Element): ElementContent[] {
  const { tagName } = node;
  if (SOLE.has(tagName)) return [{ ...node, children: [] }];
  if (tagName === 'figure') return figureOf(blocksIn(node));
  if (PROSE.has(tagName) && !holdsBlock(node)) return prose(node);
  if (HOLDERS.has(tagName))
    return filled({ ...node, children: holdsBlock(node) ? attachCaptions(blocksIn(node)) : inline(node.children) });
  if (FRAMES.has(tagName)) return filled({ ...node, children: parts(node.children) });
  return blocksIn(node);
}

/** What a list or table consists of; anything else in it is taken as it comes. */
function parts(nodes: readonly RootContent[]): ElementContent[] {
  return nodes.flatMap((node) => (node.type === 'element' && !DROPPED.has(node.tagName) ? block(node) : []));
}

function prose(node: Element): ElementContent[] {
  const children = inline(node.children);
  return node.tagName === 'p' ? paragraphs(children, node) : filled({ ...node, children });
}

/** A run of words as a paragraph; images without words as a figure; nothing when there is neither. */
function paragraphs(run: readonly ElementContent[], like: Element): ElementContent[] {
  const whole = { ...like, children: [...run] };
  if (textOf(whole)) return [whole];
  const images = run.filter(
    (node): node is Element => node.type === 'element' && (node.tagName === 'img' || holds(node, 'img')),
  );
  return images.length > 0 ? [element('figure', images)] : [];
}

/** What is noted of a box goes on to the words that stand in it without an element of their own. */
function noted({ data }: Box): Pick<Element, 'data'> {
  return data === undefined ? {} : { data };
}

function filled(node: Element): ElementContent[] {
  return KEPT_EMPTY.has(node.tagName) || textOf(node) || holds(node, 'img') ? [node] : [];
}

function inline(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node];
    return node.type === 'element' && !DROPPED.has(node.tagName) ? [words(node)] : [];
  });
}

function words(node: Element): Element {
  return { ...node, children: inline(node.children) };
}

function isInline(node: Element): boolean {
  return !isBlock(node) && !holdsBlock(node);
}

function isBlock({ tagName }: Element): boolean {
  return [PROSE, HOLDERS, FRAMES, SOLE, BOXES].some((kind) => kind.has(tagName));
}

function holdsBlock(node: Element): boolean {
  for (const inside of elementsIn(node)) if (isBlock(inside)) return true;
  return false;
}
