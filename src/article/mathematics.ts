// Formulas, however a page writes them: one `math` each, with the TeX it was written in.
import type { ElementContent, Element as HastElement } from 'hast';
import type { Lifted } from './lift';
import { allowedProperties, MATH_NAMES } from './math-markup';
import { element } from './tree';

/** What the libraries draw, the outermost first; what is drawn for the eye stands beside the same as MathML. */
const FORMULAS =
  '.katex-display, .katex, mjx-container, .MathJax_Display, .MathJax_SVG_Display, .MathJax, .MathJax_SVG, .MathJax_CHTML, .mwe-math-element, math, script[type^="math/tex"], img.latex, img.mwe-math-fallback-image-inline, img.mwe-math-fallback-image-display, img.tex';
/** MathJax shows this while it works. */
const PREVIEW = '.MathJax_Preview, .katex-error-preview';
const TEX_NOTE =
  'annotation[encoding="application/x-tex"], annotation[encoding="application/x-latex"], annotation[encoding="TeX"]';
const MAX_TEX = 4000;
/** MathML nests; deeper is no formula. */
const MAX_DEPTH = 60;

export function liftMathematics(clone: Document, lifted: Lifted): void {
  for (const preview of clone.querySelectorAll(PREVIEW)) preview.remove();
  dropSources(clone);
  for (const place of clone.querySelectorAll(FORMULAS)) {
    if (!clone.contains(place)) continue;
    const formula = formulaOf(place);
    if (formula) liftFormula(place, formula, lifted);
  }
}

export function liftFormula(place: Element, formula: HastElement, lifted: Lifted): void {
  const { alttext } = formula.properties;
  lifted.lift(place, [formula], { name: 'span', words: String(alttext ?? '') || place.textContent?.trim() || '∑' });
}

/** A formula that is only known by its TeX; the view sets it. */
export function texFormula(tex: string, isDisplay: boolean): HastElement {
  const source = cleanTex(tex);
  const leaf = element('mtext', [{ type: 'text', value: source }]);
  return { ...element('math', [leaf]), properties: { alttext: source, ...(isDisplay ? { display: 'block' } : {}) } };
}

/** MathJax 2 draws before the script that the TeX stands in. */
function dropSources(clone: Document): void {
  for (const script of clone.querySelectorAll('script[type^="math/tex"]')) {
    const drawn = script.previousElementSibling;
    if (drawn?.matches('.MathJax, .MathJax_Display, .MathJax_SVG, .MathJax_SVG_Display, .MathJax_CHTML, .mjx-chtml'))
      drawn.remove();
  }
}

function formulaOf(place: Element): HastElement | undefined {
  const tex = texOf(place);
  const isDisplay = isDisplayed(place);
  const markup = place.matches('math') ? place : place.querySelector('math');
  if (!markup) return tex ? texFormula(tex, isDisplay) : undefined;
  const [converted] = converts(markup, 0);
  if (converted?.type !== 'element') return undefined;
  const display = isDisplay ? { display: 'block' } : {};
  return { ...converted, properties: { ...converted.properties, ...display, ...(tex ? { alttext: tex } : {}) } };
}

function texOf(place: Element): string {
  if (place.localName === 'script') return cleanTex(place.textContent ?? '');
  const note = place.querySelector(TEX_NOTE)?.textContent;
  const image = place.localName === 'img' ? place : place.querySelector('img[alt]');
  const stated = (place.matches('math') ? place : place.querySelector('math'))?.getAttribute('alttext');
  return cleanTex(note ?? stated ?? image?.getAttribute('alt') ?? '');
}

function cleanTex(tex: string): string {
  const styled = /^\{\\displaystyle\s(.*)\}$/s.exec(tex.trim())?.[1] ?? tex;
  return styled.trim().slice(0, MAX_TEX);
}

function isDisplayed(place: Element): boolean {
  if (
    place.matches(
      '.katex-display, .MathJax_Display, .MathJax_SVG_Display, [display="true"], [display="block"], [mode="display"]',
    )
  )
    return true;
  if (place.localName === 'script') return /mode\s*=\s*display/.test(place.getAttribute('type') ?? '');
  return (
    place.matches('.mwe-math-element-block, .mwe-math-fallback-image-display') ||
    place.querySelector('math[display="block"], .mwe-math-fallback-image-display') !== null
  );
}

function converts(node: Node, depth: number): ElementContent[] {
  if (node.nodeType === 3) return node.nodeValue?.trim() ? [{ type: 'text', value: node.nodeValue }] : [];
  if (!isElementNode(node) || depth > MAX_DEPTH) return [];
  const name = node.localName.toLowerCase();
  if (/^annotation/.test(name)) return [];
  const children = Array.from(node.childNodes).flatMap((child) => converts(child, depth + 1));
  if (!MATH_NAMES.includes(name)) return children;
  const properties = allowedProperties(name, (attribute) => node.getAttribute(attribute.toLowerCase()));
  return [{ ...element(name, children), properties }];
}

function isElementNode(node: Node): node is Element {
  return node.nodeType === 1;
}
