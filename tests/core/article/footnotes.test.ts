// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { articleBody } from '../../../src/article/text';
import { textOf } from '../../../src/article/tree';
import { all, bodyWith } from './rich';

/** Ids and links of references and notes, and what the notes say. */
function notesOf(html: string) {
  const body = bodyWith(html);
  const links = all(body, 'a').map(({ properties: { id, href } }) => `${id ?? ''}>${href ?? ''}`);
  const notes = all(body, 'li').map((note) => `${note.properties['id']} ${textOf(note)}`);
  return { links, notes, lines: articleBody(body).split('\n') };
}

test('references and notes lead to each other', () => {
  const { links, notes } = notesOf(
    '<p>It held<sup id="fnref:1"><a href="#fn:1" class="footnote-ref">1</a></sup> and holds<sup id="fnref:2"><a href="#fn:2">2</a></sup>.</p><section class="footnotes"><hr><ol><li id="fn:1"><p>By law. <a href="#fnref:1">↩︎</a></p></li><li id="fn:2"><p>So far. <a href="#fnref:2" class="footnote-backref">↩︎</a></p></li></ol></section>',
  );
  expect(links).toEqual(['note-ref-1>#note-1', 'note-ref-2>#note-2', '>#note-ref-1', '>#note-ref-2']);
  expect(notes).toEqual(['note-1 By law. ↩', 'note-2 So far. ↩']);
});

test('a note that is referred to twice leads back to both, and its signs go', () => {
  const { links, notes } = notesOf(
    '<p>One<sup id="cite_ref-a_1-0" class="reference"><a href="#cite_note-a-1">[1]</a></sup> and again<sup id="cite_ref-a_1-1" class="reference"><a href="#cite_note-a-1">[1]</a></sup>.</p><h2>Sources</h2><ol class="references"><li id="cite_note-a-1"><span class="mw-cite-backlink">^ <a href="#cite_ref-a_1-0"><sup>a</sup></a> <a href="#cite_ref-a_1-1"><sup>b</sup></a></span> <span class="reference-text">The town’s annals.</span></li></ol>',
  );
  expect(links).toEqual(['note-ref-1>#note-1', 'note-ref-2>#note-1', '>#note-ref-1', '>#note-ref-2']);
  expect(notes).toEqual(['note-1 The town’s annals. ↩ ↩']);
});

test('notes in paragraphs lose the number they begin with', () => {
  expect(
    notesOf(
      '<p>It held.<a href="#n1" id="r1"><sup>[1]</sup></a></p><p id="n1"><a href="#r1">[1]</a> By law, it must.</p>',
    ).notes,
  ).toEqual(['note-1 By law, it must. ↩']);
});

test('notes outside what is read as the article are read with it', () => {
  const { notes, lines } = notesOf(
    '<p>It held<sup><a href="#e1" role="doc-noteref">1</a></sup>.</p><aside class="footnotes" role="doc-endnotes"><div id="e1" role="doc-footnote">By law.</div></aside>',
  );
  expect(notes).toEqual(['note-1 By law. ↩']);
  expect(lines.at(-1)).toBe('By law. ↩');
});

test('a note in the margin becomes a note at the end', () => {
  const { notes, lines } = notesOf(
    '<p>It held<label for="s" class="margin-toggle sidenote-number"></label><input type="checkbox" id="s" class="margin-toggle"><span class="sidenote">By law.</span> for years.</p>',
  );
  expect(lines[3]).toBe('It held[1] for years.');
  expect(notes).toEqual(['note-1 By law. ↩']);
});

test('a numbered link to a chapter is no reference', () => {
  const { links } = notesOf(
    '<p>See <a href="#c1">1</a> below.</p><h2 id="c1">Chapter</h2><p>It goes on for a while, as chapters do, from here.</p>',
  );
  expect(links).toEqual(['>#section-1']);
});
