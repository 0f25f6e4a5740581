// A short CSS path to an element, for rules and for filters of other tools.
import { native } from '../blocks/native';
import { get } from './attributes';

/** Parts of a path at most: pages that nest everything need many. */
const MOST_PARTS = 40;
/** Names with digits in them are often made anew with each build of the page. */
const STABLE = /^[a-zA-Z][a-zA-Z_-]{2,40}$/;

/**
 * A selector that matches the element and nothing else in its document, from the nearest stable id or name on; '' where
 * there is none.
 */
export function selectorOf(element: Element): string {
  const document = native<Node, 'ownerDocument'>(element, 'ownerDocument');
  if (!document) return '';
  const body = native(document, 'body');
  const isUnique = (selector: string) => native(document, 'querySelectorAll').call(document, selector).length === 1;
  const parts: string[] = [];
  for (
    let at: Element | null = element;
    at && at !== body && parts.length < MOST_PARTS;
    at = native(at, 'parentElement')
  ) {
    for (const own of namesOf(at)) {
      const selector = [own, ...parts].join(' > ');
      if (isUnique(selector)) return selector;
    }
    parts.unshift(nthOf(at));
  }
  const path = ['body', ...parts].join(' > ');
  return isUnique(path) ? path : '';
}

/** What the element could be named by, the most lasting first. */
function namesOf(element: Element): string[] {
  const tag = CSS.escape(element.localName);
  const id = get(element, 'id') ?? '';
  const classes = [...native(element, 'classList')]
    .filter((name) => STABLE.test(name))
    .map((name) => `.${CSS.escape(name)}`);
  return [
    ...(STABLE.test(id) ? [`#${CSS.escape(id)}`] : []),
    ...classes.map((name) => `${tag}${name}`),
    ...(classes.length > 1 ? [`${tag}${classes.join('')}`] : []),
  ];
}

function nthOf(element: Element): string {
  const parent = native(element, 'parentElement');
  const alike = [...(parent ? native(parent, 'children') : [])].filter(
    ({ localName }) => localName === element.localName,
  );
  const tag = CSS.escape(element.localName);
  return alike.length > 1 ? `${tag}:nth-of-type(${alike.indexOf(element) + 1})` : tag;
}
