// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { all, bodyWith } from './rich';

function listing(html: string): { text: string; language: unknown } {
  const pre = all(bodyWith(html), 'pre');
  const [first] = pre[0]?.children ?? [];
  const code = first?.type === 'element' ? first : undefined;
  const [text] = code?.children ?? pre[0]?.children ?? [];
  expect(pre).toHaveLength(1);
  return { text: text?.type === 'text' ? text.value : '', language: code?.properties['className'] };
}

const CODE = 'def f(x):\n    if x:\n\n        return x';

test('indentation and empty lines stay, and spans go', () => {
  expect(
    listing(
      `<pre><code class="language-python"><span class="k">def</span> f(x):\n    <b>if</b> x:\n\n        return x\n</code></pre>`,
    ),
  ).toEqual({
    text: CODE,
    language: ['language-python'],
  });
});

test('a table with a gutter of numbers is one listing', () => {
  const html = `<div class="highlight"><table class="rouge-table"><tbody><tr><td class="gutter gl"><pre class="lineno">1\n2\n3\n4</pre></td><td class="code"><pre>${CODE}\n</pre></td></tr></tbody></table></div>`;
  expect(listing(`<div class="language-python highlighter-rouge">${html}</div>`)).toEqual({
    text: CODE,
    language: ['language-python'],
  });
});

test('a table with a row for each line is one listing', () => {
  const rows = CODE.split('\n').map(
    (line, at) =>
      `<tr><td class="blob-num" data-line-number="${at + 1}"></td><td class="blob-code">${line || '\n'}</td></tr>`,
  );
  expect(
    listing(`<div class="gist"><table class="highlight js-file-line-container">${rows.join('')}</table></div>`).text,
  ).toBe(CODE);
});

test('lines in boxes and breaks are lines', () => {
  expect(listing('<pre class="code"><div>a</div><div>  b</div></pre>').text).toBe('a\n  b');
  expect(listing('<pre>a<br>  b</pre>').text).toBe('a\n  b');
});

test('buttons, labels and numbers are no code', () => {
  const html =
    '<div class="code-wrapper"><div class="code-header lang">Python</div><pre><button>Copy</button><code class="hljs python"><span class="line-number">1</span>x = 1</code></pre><div class="copy-button">Copy</div></div>';
  const body = bodyWith(html);
  expect(JSON.stringify(body)).not.toContain('Copy');
  expect(JSON.stringify(body)).not.toContain('"Python"');
  expect(listing(html)).toEqual({ text: 'x = 1', language: ['language-python'] });
});

for (const [html, language] of [
  ['<div class="highlight highlight-source-js"><pre>x</pre></div>', 'js'],
  ['<pre class="brush: ruby; toolbar: false">x</pre>', 'ruby'],
  ['<pre data-lang="Go"><code>x</code></pre>', 'go'],
  ['<div class="highlight-python notranslate"><div class="highlight"><pre>x</pre></div></div>', 'python'],
  ['<pre><code class="language-text">x</code></pre>', 'plaintext'],
] as const) {
  test(`${language} by ${html}`, () => expect(listing(html).language).toEqual([`language-${language}`]));
}

test('a poem keeps its links', () => {
  expect(all(bodyWith('<pre>Roses\n  are <a href="https://a.example/">red</a></pre>'), 'a')).toHaveLength(1);
});
