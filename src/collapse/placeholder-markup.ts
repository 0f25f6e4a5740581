// An element's markup without its words: for a report that tells how a block is built and nothing of what it says.
import { native } from '../blocks/native';

/** Characters; a report is read by people. */
const LONGEST = 6000;
/** What says how a thing is built. Every other value may say what is in it. */
const KEPT: ReadonlySet<string> = new Set(['class', 'id', 'role', 'type', 'hidden', 'rel', 'target', 'aria-hidden']);
/** What a fold writes on the element itself. */
const OURS = /^data-chaffinch|^aria-(expanded|label|description)$|^tabindex$/;
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'source', 'wbr', 'link', 'meta', 'embed']);

/** Words and values are replaced by placeholders of the same length: letters by x, digits by 0. */
export function placeholderMarkup(element: Element): string {
  const markup = markupOf(element);
  return markup.length > LONGEST ? `${markup.slice(0, LONGEST)}…` : markup;
}

function markupOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return masked(node.nodeValue ?? '').replace(/\s+/g, ' ');
  if (!(node instanceof Element)) return '';
  const tag = node.localName;
  if (tag === 'script' || tag === 'style') return `<${tag}></${tag}>`;
  const attributes = [...native(node, 'attributes')]
    .filter(({ name }) => !OURS.test(name))
    .map(({ name, value }) => ` ${name}="${KEPT.has(name) ? value.replaceAll('"', '&quot;') : masked(value)}"`)
    .join('');
  if (VOID.has(tag)) return `<${tag}${attributes}>`;
  const inside = [...native<Node, 'childNodes'>(node, 'childNodes')].map(markupOf).join('');
  return `<${tag}${attributes}>${inside}</${tag}>`;
}

function masked(text: string): string {
  return text
    .replace(/\p{N}/gu, '0')
    .replace(/[^\s\p{N}\p{P}<>&"']/gu, 'x')
    .replace(/[<>&"']/g, '.');
}
