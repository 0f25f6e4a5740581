// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fingerprintOf, type Passage, passagesOf } from '../../../../src/view/speech/passages';

const SUMMARY = {
  language: 'en',
  code: (lines: number) => `Code, ${lines}.`,
  table: (rows: number) => `Table, ${rows}.`,
};

function read(html: string, language = 'en', tag = ''): Passage[] {
  const body = new DOMParser().parseFromString(`<article ${tag}>${html}</article>`, 'text/html').body;
  document.body.replaceChildren(...[...body.childNodes].map((node) => document.importNode(node, true)));
  const article = document.querySelector('article');
  if (!article) throw new Error('no article');
  return passagesOf(article, language, SUMMARY);
}

const texts = (passages: readonly Passage[]) => passages.map(({ sentences }) => sentences.map(({ text }) => text));
const collapsed = (range: Range) => range.toString().replace(/\s+/g, ' ');

describe('what is read aloud', () => {
  it('is the title, then headings, paragraphs, items, quotations and captions in reading order', () => {
    const passages = read(`
      <h1 class="article-title">The race</h1>
      <p class="article-byline">Mara Lindqvist · 3 minutes</p>
      <div class="article-body">
        <h2>What changed</h2>
        <p>The lab <a href="https://x.example/">said</a> so. Nobody <b>knows</b> why.</p>
        <ul><li>First thing.<ul><li>Inner thing.</li></ul></li><li>Second thing.</li></ul>
        <blockquote><p>We did it.</p><cite>The founder</cite></blockquote>
        <figure><img alt="A chart"><figcaption>Rates since May.</figcaption></figure>
        <dl><dt>Token</dt><dd>A piece of a word.</dd></dl>
        <details><summary>More</summary><p>Hidden depths.</p></details>
      </div>`);
    expect(texts(passages)).toEqual([
      ['The race'],
      ['What changed'],
      ['The lab said so.', 'Nobody knows why.'],
      ['First thing.'],
      ['Inner thing.'],
      ['Second thing.'],
      ['We did it.'],
      ['The founder'],
      ['Rates since May.'],
      ['Token'],
      ['A piece of a word.'],
      ['More'],
      ['Hidden depths.'],
    ]);
    expect(passages.map(({ element }) => element.localName).slice(0, 4)).toEqual(['h1', 'h2', 'p', 'li']);
  });

  it('is text without a paragraph of its own too, in pieces as the blocks in it cut it', () => {
    expect(texts(read('Loose text. <p>A paragraph.</p> More <i>loose</i> text.'))).toEqual([
      ['Loose text.'],
      ['A paragraph.'],
      ['More loose text.'],
    ]);
  });

  it.each([
    ['a footnote', 'So it is.<sup><a href="#n1">1</a></sup> And so on.', ['So it is.', 'And so on.']],
    ['a footnote inside its link', 'So it is<a href="#n"><sup>[a]</sup></a>.', ['So it is.']],
    ['a note in brackets', 'So it is <a href="https://x.example/#12">[12]</a>, they say.', ['So it is , they say.']],
    ['the way back from a note', 'The source. <a href="#r1">↩︎</a>', ['The source.']],
    ['ruby above signs', '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>', ['漢']],
    ['what was struck out', 'It costs <s>nine</s> <del>eight</del> seven.', ['It costs seven.']],
    ['what a view draws among it', 'Once more. <span data-unspoken>Said above</span>', ['Once more.']],
    ['what is hidden', 'Seen.<span hidden> Unseen.</span><span aria-hidden="true">*</span>', ['Seen.']],
    ['a picture that did not load', 'Seen. <span class="picture-missing">A chart</span>', ['Seen.']],
  ])('leaves out %s', (_, html, said) => {
    expect(texts(read(`<p>${html}</p>`))).toEqual([said]);
  });

  it.each([
    ['powers', '<p>It has 10<sup>6</sup> lines on 3 m<sup>2</sup>.</p>', 'It has 106 lines on 3 m2.'],
    [
      'links that are short',
      '<p>See <a href="https://x.example/">X</a> and <a href="https://y.example/">12</a>.</p>',
      'See X and 12.',
    ],
    ['words in code', '<p>Call <code>run()</code> first.</p>', 'Call run() first.'],
  ])('keeps %s', (_, html, said) => {
    expect(texts(read(html))).toEqual([[said]]);
  });

  it('says how much code and how large a table was left out, and the table’s caption', () => {
    const passages = read(
      '<p>So:</p><pre><code>a = 1\nb = 2\n</code></pre><table><caption>Prices.</caption><tr><th>A<th>B<tr><td>1<td>2</table>',
      'de',
    );
    expect(texts(passages)).toEqual([['So:'], ['Code, 2.'], ['Table, 2.'], ['Prices.']]);
    expect(passages.map(({ language }) => language)).toEqual(['de', 'en', 'en', 'de']);
  });

  it('reads a table of one column, which is a box', () => {
    expect(texts(read('<table><tr><td>Note well.</td></tr><tr><td>All of it.</td></tr></table>'))).toEqual([
      ['Note well.'],
      ['All of it.'],
    ]);
  });

  it('ends a sentence at an empty line, not at each line', () => {
    expect(texts(read('<p>No stop here<br>goes on<br><br>Another verse</p>'))).toEqual([
      ['No stop here goes on', 'Another verse'],
    ]);
  });

  it('takes the nearest language within the article, else the one that is given', () => {
    const html = '<p>Eins.</p><blockquote lang="fr"><p>Un.</p></blockquote>';
    document.documentElement.lang = 'sv';
    expect(read(html, 'de').map(({ language }) => language)).toEqual(['de', 'fr']);
    expect(read(html, '', 'lang="de-AT"').map(({ language }) => language)).toEqual(['de-AT', 'fr']);
  });

  it.each(['', '<p> </p><hr><p>***</p>', '<pre hidden>x</pre>'])('is nothing in %j', (html) => {
    expect(read(html)).toEqual([]);
  });
});

describe('a sentence’s place', () => {
  it.each([
    ['en', '<p>\n  One <b>bold</b>\n  word. And <i>“two</i>,” he said.  Three.</p>'],
    ['zh', '<p>他<b>走</b>了。她说：“好吧。”</p>'],
    ['ar', '<p dir="rtl">ذهب إلى <em>السوق</em>. ماذا اشترى؟</p>'],
    ['th', `<p>${'เขาไปตลาดเพื่อซื้อ<b>ผลไม้</b>และผัก '.repeat(9)}</p>`],
    ['de', '<p>Am 3.&nbsp;Oktober kam <a href="https://x.example/">Dr.&nbsp;Meier</a>. Und z. B. er.</p>'],
  ])('holds exactly its text in the document (%s)', (language, html) => {
    const [passage] = read(html, language);
    const shown = passage?.sentences.map(({ range }) => collapsed(range));
    expect(shown).toEqual(passage?.sentences.map(({ text }) => text.replace(/\s+/g, ' ')));
    for (const { range } of passage?.sentences ?? []) {
      expect(range.toString()).toBe(range.toString().trim());
    }
  });

  it('holds the mark of a footnote amid it, which is not said', () => {
    const [passage] = read('<p>Once<sup><a href="#a">1</a></sup> more. Then.</p>');
    expect(passage?.sentences.map(({ range }) => collapsed(range))).toEqual(['Once1 more.', 'Then.']);
    expect(passage?.sentences[0]?.text).toBe('Once more.');
  });

  it('is the whole of what was left out', () => {
    const [code] = read('<pre>a = 1</pre>');
    expect(code?.sentences[0]?.range.toString()).toBe('a = 1');
  });
});

describe('a passage’s fingerprint', () => {
  it('is the same in another copy of the article, and another’s is not', () => {
    const [one, two] = read('<p>First. Thing.</p><p>Second thing.</p>').map(fingerprintOf);
    const [again] = read('<p><b>First.</b>\n Thing.</p>').map(fingerprintOf);
    expect(again).toBe(one);
    expect(two).not.toBe(one);
  });
});
