// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Measure } from '../../../src/blocks/measure';
import { textOf, wordsOfRange } from '../../../src/blocks/queries';
import { segment, segmentInSlices } from '../../../src/blocks/segment';
import { articleWith, blockOf, pageFrom } from '../page-from';

test('a block holds the range of all blocks inside it, in document order', () => {
  const { page } = pageFrom(
    '<div id="a"><p id="b">one</p><div id="c"><p id="d">two</p></div></div><p id="e">three</p>',
  );
  const [a, c, d, e] = ['a', 'c', 'd', 'e'].map((id) => blockOf(page, id));
  expect([c?.parent, d?.parent, a?.end]).toEqual([a?.id, c?.id, e?.id]);
});

test('text keeps a line a block and one space inside a line', () => {
  const { page } = pageFrom('<div><p>  A <b>bold</b>\n   word </p><p>and<br>another</p></div>');
  expect(page.text).toBe('A bold word\nand\nanother');
});

test("a block's text and words are cut at its own borders", () => {
  const { page } = pageFrom('<p>before</p><p id="x">the <i>middle</i> part</p><p>after</p>');
  expect(textOf(page, blockOf(page, 'x'))).toBe('the middle part');
  expect(wordsOfRange(page, blockOf(page, 'x'))).toBe('the middle part');
});

test('words inside links are counted for every block around them', () => {
  const { page } = pageFrom('<div id="a"><p id="b">see <a href="/x">two words</a></p><p>and more</p></div>');
  expect(blockOf(page, 'b').linkedWords).toBe(2);
  expect(blockOf(page, 'a').linkedWords).toBe(2);
  expect(blockOf(page, 'a').ownWords).toBe(0);
});

test('an inline element around a block, and one that stands alone between blocks, are blocks', () => {
  const { page } = pageFrom('<a id="card" href="/x"><h3>t</h3></a><p>in <a id="inline" href="/y">line</a></p>');
  expect(blockOf(page, 'card').tag).toBe('a');
  expect(page.blocks.some((block) => block.name === 'inline')).toBe(false);
});

test('scripts, styles and what Chaffinch draws are not text of the page', () => {
  const { page } = pageFrom('<p>yes</p><script>no()</script><style>no{}</style><div data-chaffinch-host="">no</div>');
  expect(page.text).toBe('yes');
});

test('hidden is inherited', () => {
  const { page } = pageFrom('<div aria-hidden="true"><p id="in">x</p></div><p id="out">y</p>');
  expect([blockOf(page, 'in').hidden, blockOf(page, 'out').hidden]).toEqual([true, false]);
});

test('images, links and form controls are gathered with what they say of themselves', () => {
  const { page } = pageFrom(
    '<form><img alt="Acme Logo" src="a.png" width="80"><input type="email" placeholder="you@home"><a class="btn" href="/go">Go</a></form>',
  );
  expect(page.images[0]).toMatchObject({ kind: 'img', alt: 'Acme Logo', width: 80 });
  expect(page.controls.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['form', 'email']));
  expect(page.links[0]).toMatchObject({ url: '/go', button: true });
});

test('a field named like a property of its form breaks nothing', () => {
  const { page } = pageFrom('<form><input name="localName"><input name="getAttribute"><p>text in it</p></form>');
  expect(page.text).toBe('text in it');
});

test('only a few blocks of an article are measured, and in one go', () => {
  const calls: number[] = [];
  const measure: Measure = {
    blocks(elements) {
      calls.push(elements.length);
      return elements.map(() => ({
        top: 0,
        left: 0,
        width: 9,
        height: 9,
        position: 'flow',
        endless: true,
      }));
    },
    images: (elements) => elements.map(() => ({ width: 60, height: 20, painted: true })),
  };
  const strip = `<div id="strip">${'<i class="brand"></i>'.repeat(5)}</div>`;
  const { document } = articleWith(strip);
  const { page } = segment(document, measure);
  expect(calls).toHaveLength(1);
  expect(calls[0]).toBeLessThan(5);
  expect(blockOf(page, 'strip').layout?.endless).toBe(true);
  expect(page.images.every((image) => image.kind === 'background' && image.width === 60)).toBe(true);
});

test('a fold does not change what the next scan reads', () => {
  const box = '<div id="x"><p>Join us</p><a href="/join">Sign up</a></div>';
  const marked = box.replace('<div', '<div data-chaffinch="folded" role="button" tabindex="0" aria-label="Promo"');
  const [before, after] = [box, marked].map((html) => pageFrom(html).page);
  expect(after?.links).toEqual(before?.links);
  expect(after?.blocks).toEqual(before?.blocks);
});

test('the page is frozen', () => {
  const { page } = pageFrom('<p>x</p>');
  expect(Object.isFrozen(page) && Object.isFrozen(page.blocks) && Object.isFrozen(page.blocks[0])).toBe(true);
});

test('a long page is gathered in slices', () => {
  const { document } = pageFrom('<p>x</p>'.repeat(1000));
  expect([...segmentInSlices(document)].length).toBeGreaterThan(3);
});

test('an open shadow tree is read in its host, and what is slotted in its slot', () => {
  const { page, roots } = segmentBody('<x-note id="host"><p id="own">said the keeper</p></x-note>', (document) => {
    const root = document.querySelector('x-note')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<div class="before">Note</div><slot></slot><div class="after">of March</div>';
  });
  expect(page.text).toBe('Note\nsaid the keeper\nof March');
  const enclosed = Object.fromEntries(page.blocks.map((block) => [block.name, block.enclosed]));
  expect(enclosed).toMatchObject({ host: false, before: true, own: false, after: true });
  expect(roots).toHaveLength(1);
});

test('text that no slot takes is not drawn, and text in two slots stands in their order', () => {
  const light = '<x-note id="host"><p slot="b">second</p><p slot="a">first</p><p slot="none">never</p></x-note>';
  const { page } = segmentBody(light, (document) => {
    const root = document.querySelector('x-note')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<slot name="a"></slot><hr><slot name="b"></slot>';
  });
  expect(page.text).toBe('first\nsecond');
  expect(page.words).toEqual(['first', 'second']);
});

test('what a slot shows while nothing is slotted belongs to the shadow tree', () => {
  const { page } = segmentBody('<x-note></x-note>', (document) => {
    const root = document.querySelector('x-note')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<slot><p class="default">Nothing yet</p></slot>';
  });
  expect(page.text).toBe('Nothing yet');
  expect(page.blocks.find((block) => block.name === 'default')?.enclosed).toBe(true);
});

test('a closed shadow tree cannot be read and is passed over', () => {
  const { page, roots } = segmentBody('<p>before</p><x-note></x-note><p>after</p>', (document) => {
    const root = document.querySelector('x-note')?.attachShadow({ mode: 'closed' });
    if (root) root.innerHTML = '<p>secret</p>';
  });
  expect([page.text, roots]).toEqual(['before\nafter', []]);
});

test('a frame that may be looked into is read in its place', () => {
  const { page, roots } = pageFrom(
    `<p>before</p><iframe srcdoc="<p class='framed'>in the frame</p>"></iframe><p class="last">after</p>`,
  );
  expect(page.text).toBe('before\nin the frame\nafter');
  const enclosed = Object.fromEntries(page.blocks.map((block) => [block.name, block.enclosed]));
  expect(enclosed).toMatchObject({ framed: true, last: false });
  expect(page.controls.map(({ kind }) => kind)).toEqual(['frame']);
  expect(roots).toHaveLength(1);
});

test('a frame that may not be looked into is a control and nothing else', () => {
  // With a document of its own, so that happy-dom does not try to load the source.
  const { document } = pageFrom('<p>before</p><iframe srcdoc="<p>secret</p>" src="https://cards.example/1"></iframe>');
  const get = () => {
    throw new DOMException('not yours', 'SecurityError');
  };
  Object.defineProperty(document.querySelector('iframe'), 'contentDocument', { get });
  const { page, roots } = segment(document);
  expect([page.text, roots]).toEqual(['before', []]);
  expect(page.controls[0]).toMatchObject({ kind: 'frame', source: 'https://cards.example/1' });
});

test('a link with its line to itself is a block, in text that line breaks part', () => {
  const { page } = segmentBody(
    '<div>The lock leaked.<br><br><a class="line" href="/c">Get the course</a><br>And on.</div>',
  );
  expect(page.blocks.map((block) => block.name)).toContain('line');
  const inText = segmentBody('<div>The <a class="line" href="/c">lock</a> leaked.<br>And on.</div>');
  expect(inText.page.blocks.map((block) => block.name)).not.toContain('line');
  const besideBold = segmentBody('<div>It<br><b>leaked</b> <a class="line" href="/c">here</a><br>And on.</div>');
  expect(besideBold.page.blocks.map((block) => block.name)).not.toContain('line');
  const bold = segmentBody('<div>It leaked.<br><b class="line">All night</b><br>And on.</div>');
  expect(bold.page.blocks.map((block) => block.name)).not.toContain('line');
});

test('a script beside a link does not stand next to it', () => {
  const { page } = segmentBody(
    '<div>It leaked.<br><script>0</script><a class="line" href="/c">Get it</a><br>And on.</div>',
  );
  expect(page.blocks.map((block) => block.name)).toContain('line');
});

test('where a form is sent, where a frame comes from and which link is paid for are part of the page', () => {
  const { page } = segmentBody(
    '<form action="/join"><input type="email"></form><a rel="sponsored nofollow" href="/s">Shop</a><a href="/t">Tides</a>',
  );
  expect(page.controls[0]).toMatchObject({ kind: 'form', source: '/join' });
  expect(page.links.map((link) => link.paid)).toEqual([true, false]);
});

/** Segments a body after something was done to it that no markup can say. */
function segmentBody(html: string, prepare: (document: Document) => void = () => {}) {
  document.body.innerHTML = html;
  prepare(document);
  return segment(document);
}

test('a document that has lost its root is a page without words', () => {
  const document = new DOMParser().parseFromString('<p>Gone</p>', 'text/html');
  document.documentElement.remove();
  const { page } = segment(document);
  expect([page.kind, page.words.length, page.language]).toEqual(['other', 0, '']);
});
