// A body in which each repeat is marked and linked to what it repeats, and each first occurrence can be linked to. After
// the allow-list, which takes every id of these away. Nothing is left out: views dim or hide what is marked.
import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { isElement, textOf } from '../tree';
import { type Mark, marksOf, type SaidWords } from './marks';
import { type Passage, passagesOf } from './passages';
import { ATTRIBUTION } from './pull-quotes';
import type { Said } from './types';

/**
 * `said` must be of this body. Repeats get `data-said`, on their element where nothing else is in it, and the id
 * `again-N`; first occurrences get `data-said-first` and the id `said-N`. `words` are the reader's, not the article's.
 */
export function markSaid(body: Root, said: Said, words: SaidWords): Root {
  const passages = passagesOf(body);
  const plan = planOf(passages, marksOf(said, passages, words));
  /** Links that belong behind what is being built, as soon as that is not inside a link itself. */
  let pending: ElementContent[] = [];

  function children<Node extends RootContent>(nodes: readonly Node[], insideLink: boolean): Node[] {
    return nodes.flatMap((node): Node[] => {
      // A node is rebuilt as its own kind, and what comes in between may stand wherever it stands.
      const built = rebuilt(node, insideLink) as Node[];
      if (insideLink || pending.length === 0) return built;
      built.push(...(pending as Node[]));
      pending = [];
      return built;
    });
  }

  function rebuilt(node: RootContent, insideLink: boolean): RootContent[] {
    if (node.type === 'text') return pieces(node, insideLink);
    if (!isElement(node)) return [node];
    const mark = plan.whole.get(node);
    const inner = { ...node, children: children(node.children, insideLink || node.tagName === 'a') };
    if (mark) return [wholly(inner, mark)];
    const note = plan.parts.get(node)?.[0];
    return [note ? { ...inner, properties: { ...inner.properties, ...note.mark.span } } : inner];
  }

  function pieces(node: Text, insideLink: boolean): ElementContent[] {
    const parts = plan.parts.get(node);
    if (!parts) return [node];
    const built: ElementContent[] = [];
    let end = 0;
    for (const { mark, from, to, opens, closes } of parts) {
      if (from > end) built.push({ type: 'text', value: node.value.slice(end, from) });
      const text: Text = { type: 'text', value: node.value.slice(from, to) };
      const properties = opens ? { id: mark.id, ...mark.span } : mark.span;
      built.push({
        type: 'element',
        tagName: 'span',
        properties,
        children: opens ? [...mark.before, text] : [text],
      });
      if (closes) (insideLink ? pending : built).push(...mark.after);
      end = to;
    }
    if (end < node.value.length) built.push({ type: 'text', value: node.value.slice(end) });
    return built;
  }

  return { ...body, children: children(body.children, false) };
}

interface Part {
  readonly mark: Mark;
  readonly from: number;
  readonly to: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

interface Plan {
  readonly whole: ReadonlyMap<Element, Mark>;
  readonly parts: ReadonlyMap<Text | Element, readonly Part[]>;
}

function planOf(passages: readonly Passage[], marks: readonly Mark[]): Plan {
  const whole = new Map<Element, Mark>();
  const parts = new Map<Text | Element, Part[]>();
  for (const mark of marks) {
    const passage = passages[mark.passage];
    if (mark.whole && passage?.element) whole.set(passage.element, mark);
    else if (passage)
      for (const [node, part] of partsOf(mark, passage)) parts.set(node, [...(parts.get(node) ?? []), part]);
  }
  return { whole, parts };
}

function partsOf(mark: Mark, { pieces }: Passage): [Text | Element, Part][] {
  const touched = pieces.flatMap(({ node, start }): [Text | Element, number, number][] => {
    const length = node.type === 'text' ? node.value.length : 0;
    const [from, to] = [Math.max(mark.start - start, 0), Math.min(mark.end - start, length)];
    const isNote = node.type === 'element' && start > mark.start && start <= mark.end;
    return isNote || from < to ? [[node, from, to]] : [];
  });
  const first = touched.findIndex(([node]) => node.type === 'text');
  const last = touched.findLastIndex(([node]) => node.type === 'text');
  return touched.map(([node, from, to], i) => [node, { mark, from, to, opens: i === first, closes: i === last }]);
}

/** The words go into the quotation's paragraphs, so that they stand on the lines of what was said. */
function wholly(node: Element, mark: Mark): Element {
  const properties = { ...node.properties, id: mark.id, ...mark.span };
  return { ...around(node, mark), properties };
}

function around(node: Element, { before, after }: Mark): Element {
  const [first, last] = [node.children.findIndex(isParagraph), node.children.findLastIndex(isParagraph)];
  if (first === -1) return { ...node, children: [...before, ...node.children, ...after] };
  const children = node.children.map((child, i) => {
    if (!isParagraph(child)) return child;
    const inside = [...(i === first ? before : []), ...child.children, ...(i === last ? after : [])];
    return { ...child, children: inside };
  });
  return { ...node, children };
}

function isParagraph(node: ElementContent): node is Element {
  return isElement(node, 'p') && !ATTRIBUTION.test(textOf(node));
}
