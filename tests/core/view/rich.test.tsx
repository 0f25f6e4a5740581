// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { sanitizeBody } from '../../../src/article/sanitize';
import { renderBody } from '../../../src/view/reading/body';
import { highlight } from '../../../src/view/reading/highlighting';
import { typeset } from '../../../src/view/reading/typesetting';
import { h, root, show } from '../article/build';
import { clear, draw, fire } from './draw';

beforeEach(clear);

const note = h('ol', h('li', { id: 'note-1' }, h('p', 'By law.', h('a', { href: '#note-ref-1' }, '↩'))));
const reference = h('p', 'It held', h('sup', h('a', { id: 'note-ref-1', href: '#note-1' }, '[1]')));

it('shows a note beside its reference until Escape', () => {
  draw(renderBody(root(reference, note)));
  const link = document.querySelector('#note-ref-1') ?? document.body;
  fire(link, new FocusEvent('focus'));
  expect(document.querySelector('.note-popover')?.textContent).toBe('By law.');
  expect(link.getAttribute('aria-describedby')).toBe('note-popover');
  fire(document.body, new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(document.querySelector('.note-popover')).toBeNull();
});

it('opens a large picture, and neither an icon nor one that is a link', () => {
  const picture = (alt: string) => h('img', { src: 'https://a.example/i.png', alt });
  draw(
    renderBody(
      root(h('p', picture('large'), picture('small'), h('a', { href: 'https://a.example/' }, picture('linked')))),
    ),
  );
  for (const image of document.querySelectorAll('img')) {
    Object.defineProperty(image, 'naturalWidth', { value: image.alt === 'small' ? 32 : 900 });
    fire(image, new Event('load'));
  }
  expect([...document.querySelectorAll('.picture[data-zoom] img')].map((image) => image.getAttribute('alt'))).toEqual([
    'large',
  ]);
  expect(document.querySelector('[role="button"]')?.getAttribute('aria-label')).toBe('Show large: large');
});

it('draws a video as a link that says where it leads', () => {
  const link = h(
    'a',
    { href: 'https://www.youtube.com/watch?v=x', dataChaffinchVideo: 'youtube' },
    h('img', { src: 'https://i.ytimg.com/x.jpg' }),
  );
  draw(renderBody(root(h('figure', link))));
  expect(document.querySelector('.media-link-label')?.textContent).toBe('Video · plays at youtube.com in a new tab');
});

it('highlights by the stated language, and guesses only what is plain', { timeout: 20_000 }, () => {
  const kinds = (text: string, language: string) => JSON.stringify(highlight(text, language) ?? '').includes('hljs-');
  expect(kinds('const a = 1;', 'js')).toBe(true);
  expect(kinds('const a = 1;', 'plaintext')).toBe(false);
  expect(kinds('const a = 1;', 'klingon')).toBe(false);
  expect(kinds('The ferry leaves at nine.', '')).toBe(false);
  expect(
    kinds('def f(x):\n    """Doc."""\n    import os\n    for i in range(10):\n        print(i)\n    return None', ''),
  ).toBe(true);
});

it('sets TeX as a tree that the allow-list lets through whole', () => {
  const formula = typeset('\\frac{a}{b} + \\sqrt{x^2}', true);
  const safe = sanitizeBody(root(formula));
  expect(show(safe)).toBe(show(root(formula)).replace(/<mspace>.*?<\/mspace>/g, (space) => space));
  expect(show(safe)).toContain('<mfrac>');
  expect(() => typeset('\\frac{a}{', false)).toThrow();
});

it('sets no address and no markup of TeX', () => {
  const hostile = [
    '\\href{javascript:alert(1)}{x}',
    '\\includegraphics{https://a.example/i.png}',
    '\\text{<img src=x onerror=alert(1)>}',
    '\\class{x}{y}',
    '\\style{color:red}{y}',
    '\\id{x}{y}',
    '\\data{x=1}{y}',
  ];
  for (const tex of hostile) {
    let safe = '';
    try {
      safe = JSON.stringify(
        sanitizeBody(root(typeset(tex, false))).children.map((one) => ({ ...one, properties: {} })),
      );
    } catch {
      // Not known, or not allowed.
    }
    expect(safe).not.toMatch(/"href"|"src"|"className"|"style"|"id"|tagName":"(?:a|img)"/);
  }
});
