// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { sanitizeBody } from '../../../src/article/sanitize';
import { articleBody } from '../../../src/article/text';
import { h, root, show } from './build';
import { all, bodyWith } from './rich';

const KATEX = (inside: string) =>
  `<span class="katex"><span class="katex-mathml"><math><semantics><mrow>${inside}</mrow><annotation encoding="application/x-tex">x^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">x2</span></span>`;

test('what a library draws is read once, with the TeX it was written in', () => {
  const body = bodyWith(`<p>So ${KATEX('<msup><mi>x</mi><mn>2</mn></msup>')} grows.</p>`);
  const [math] = all(body, 'math');
  expect(math && show(math)).toBe('<math><semantics><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow></semantics></math>');
  expect(math?.properties).toEqual({ alttext: 'x^2' });
  expect(articleBody(body)).toContain('So x^2 grows.');
});

test('a displayed formula stands by itself', () => {
  const [math] = all(bodyWith(`<span class="katex-display">${KATEX('<mi>x</mi>')}</span>`), 'math');
  expect(math?.properties).toEqual({ alttext: 'x^2', display: 'block' });
});

for (const html of [
  '<p>So <span class="MathJax_Preview">x</span><span class="MathJax">x2</span><script type="math/tex">x^2</script> grows.</p>',
  '<p>So <img class="latex" alt="x^2" src="https://a.example/1.png"> grows.</p>',
]) {
  test(`TeX is kept of ${html}`, () => {
    const body = bodyWith(html);
    expect(all(body, 'math').map(({ properties }) => properties)).toEqual([{ alttext: 'x^2' }]);
    expect(articleBody(body)).toContain('So x^2 grows.');
  });
}

test('TeX in the text counts where the page loads a library for it, and not in code', () => {
  const html = '<p>So \\(x^2\\) and $$y$$ grow, <code>\\(z\\)</code> stays.</p>';
  const loading = '<title>A title</title><script src="https://cdn.example/mathjax/tex.js"></script>';
  expect(all(bodyWith(html, loading), 'math').map(({ properties }) => properties['alttext'])).toEqual(['x^2', 'y']);
  expect(all(bodyWith(html), 'math')).toEqual([]);
});

test('formulas hold formulas only', () => {
  const dirty = h(
    'math',
    { href: 'https://a.example/', style: 'color:red', display: 'block', onclick: 'x()' },
    h('mtext', h('p', 'a'), h('img', { src: 'https://a.example/i.png' }), h('mglyph')),
    h('maction', { actiontype: 'x' }, h('mi', { mathvariant: 'bold', href: 'x' }, 'b')),
    h('annotation-xml', { encoding: 'text/html' }, h('p', 'c')),
    h('mrow', h('a', { href: 'https://a.example/' }, 'd'), 'e'),
  );
  const safe = sanitizeBody(root(dirty));
  expect(show(safe)).toBe('<math><mtext>a</mtext><mi>b</mi><mrow><mtext>d</mtext><mtext>e</mtext></mrow></math>');
  expect(JSON.stringify(safe)).not.toMatch(/a\.example|style|onclick|bold|actiontype/);
  expect(sanitizeBody(safe)).toEqual(safe);
});

test('parts of formulas outside of one are their text', () => {
  expect(show(sanitizeBody(root(h('p', h('mtext', h('b', 'x'))))))).toBe('<p><b>x</b></p>');
});
