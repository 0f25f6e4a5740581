import { expect, test } from 'vitest';
import { sanitizeBody } from '../../../src/article/sanitize';
import { h, root, show } from './build';

const properties = (node: ReturnType<typeof h>) => {
  const [first] = sanitizeBody(root(node)).children;
  return first?.type === 'element' ? first.properties : undefined;
};

test('prose, lists, tables, figures, listings and quotes pass', () => {
  const body = root(
    h('h2', { id: 'section-1' }, 'A'),
    h('p', h('em', 'b'), h('a', { href: 'https://a.example/' }, 'c')),
    h('ul', h('li', 'd')),
    h('table', h('tbody', h('tr', h('td', 'e')))),
    h('figure', h('img', { src: 'https://a.example/i.png', alt: '' }), h('figcaption', 'f')),
    h('pre', h('code', { className: ['language-js'] }, 'g')),
    h('blockquote', h('p', 'h')),
  );
  expect(sanitizeBody(body)).toEqual(body);
});

for (const [name, value] of Object.entries({
  style: 'color:red',
  className: ['x'],
  id: 'x',
  onclick: 'x()',
  name: 'x',
  dataX: '1',
  title: 'x',
})) {
  test(`a paragraph loses ${name}`, () => expect(properties(h('p', { [name]: value }, 'x'))).toEqual({}));
}

for (const href of [
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JaVaScRiPt:x',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc',
  '/relative',
  'https:x',
]) {
  test(`a link loses the address ${JSON.stringify(href)}`, () => expect(properties(h('a', { href }, 'x'))).toEqual({}));
}

test('links to the web and to mail keep their address', () => {
  expect(properties(h('a', { href: 'http://a.example/' }, 'x'))).toEqual({ href: 'http://a.example/' });
  expect(properties(h('a', { href: 'mailto:a@b.example' }, 'x'))).toEqual({ href: 'mailto:a@b.example' });
});

test('inlined images are pictures made of pixels only', () => {
  expect(properties(h('img', { src: 'data:image/png;base64,AA' }))).toEqual({ src: 'data:image/png;base64,AA' });
  expect(properties(h('img', { src: 'data:image/svg+xml,<svg/>', srcSet: 'x' }))).toEqual({});
});

for (const tagName of ['script', 'style', 'iframe', 'object', 'svg', 'template', 'noscript', 'textarea']) {
  test(`${tagName} goes with what it holds`, () =>
    expect(sanitizeBody(root(h(tagName, h('p', 'x')))).children).toEqual([]));
}

test('an unknown element leaves its content, a form its text', () => {
  expect(show(sanitizeBody(root(h('x-y', h('p', 'a')), h('form', h('p', 'b')), h('math', h('mi', 'c')))))).toBe(
    '<p>a</p><p>b</p><math><mi>c</mi></math>',
  );
});

test('ids are kept on headings alone, and of our own pattern', () => {
  expect(properties(h('p', { id: 'section-1' }, 'x'))).toEqual({});
  expect(properties(h('h2', { id: 'section-1 x' }, 'x'))).toEqual({});
});

test('comments and odd nodes go', () => {
  const odd = { type: 'raw', value: '<script>' } as unknown as ReturnType<typeof h>;
  expect(sanitizeBody(root({ type: 'comment', value: 'x' }, odd, h('p', 'a'))).children).toHaveLength(1);
});

test('it is idempotent', () => {
  const once = sanitizeBody(
    root(h('div', { lang: 'nb', dir: 'ltr', id: 'x' }, h('center', h('a', { href: 'x:y' }, 'b'), h('td', 'c')))),
  );
  expect(sanitizeBody(once)).toEqual(once);
});

for (const id of [[], ['section-1', 'section-2']]) {
  test(`an id of ${id.length} values is none`, () =>
    expect(properties(h('h2', Object.fromEntries([['id', id]]), 'x'))).toEqual({}));
}
