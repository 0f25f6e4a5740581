// @vitest-environment happy-dom
import type { Root } from 'hast';
import { beforeEach, expect, it } from 'vitest';
import { markSaid } from '../../../../src/article/said/mark';
import { alreadySaid } from '../../../../src/article/said/said';
import { DEFAULT_READING, type ReadingPreferences } from '../../../../src/decide/reading-choices';
import { Reader } from '../../../../src/view/reader/reader';
import { renderBody } from '../../../../src/view/reading/body';
import { PreferencesProvider } from '../../../../src/view/reading/preferences';
import { SaidProvider } from '../../../../src/view/reading/said';
import { passagesOf } from '../../../../src/view/speech/passages';
import { h, root } from '../../article/build';
import { clear, draw, fire } from '../draw';
import { ARTICLE } from '../sample-article';

beforeEach(clear);

const ROPE = 'The museum keeps a rope of braided horsehair that once held the northern ferry.';
const WORDS = { locale: 'en', already: 'Already said:', above: 'said above', below: 'said below', back: 'said again' };
const SUMMARY = { language: 'en', code: () => 'Code.', table: () => 'Table.' };

function drawReader(body: Root, change: Partial<ReadingPreferences> = {}): void {
  const preferences = { ...DEFAULT_READING, ...change };
  const said = alreadySaid(body, 'en');
  const view = { wordsOnce: 9, repeats: said.repeats.length, bySection: {}, mode: preferences.said, choose: () => {} };
  draw(
    <PreferencesProvider value={{ preferences, change: () => {} }}>
      <SaidProvider value={view}>
        <Reader article={ARTICLE} body={renderBody(markSaid(body, said, WORDS))} />
      </SaidProvider>
    </PreferencesProvider>,
  );
}

/** Everything that the voice says of the article after its title. */
function heard(): string[] {
  const article = document.querySelector('article');
  if (!article) throw new Error('no article');
  const [title, ...rest] = passagesOf(article, 'en', SUMMARY).flatMap(({ sentences }) => sentences);
  expect(title?.text).toBe(ARTICLE.title);
  return rest.map(({ text }) => text);
}

it('neither lengths nor marks are said where the article repeats itself', () => {
  drawReader(root(h('p', ROPE), h('p', 'It rained. ', ROPE)));
  expect(document.querySelectorAll('[data-said-link], [data-said-back], article .real-length').length).toBe(3);
  expect(heard()).toEqual([ROPE, 'It rained.', ROPE]);
});

it('what is shown once is said once', () => {
  drawReader(root(h('p', ROPE), h('p', 'It rained. ', ROPE)), { said: 'once' });
  expect(heard()).toEqual([ROPE, 'It rained.']);
});

it('a video or frame is not said, its caption is', () => {
  const video = { href: 'https://www.youtube.com/watch?v=x', dataChaffinchVideo: 'youtube' };
  const frame = { href: 'https://charts.example/rope', dataChaffinchEmbed: 'frame' };
  drawReader(
    root(
      h('figure', h('a', video, 'The ferry leaves'), h('figcaption', 'The ferry in May.')),
      h('figure', h('a', frame, 'Ropes sold')),
      h('p', ROPE),
    ),
  );
  expect(document.querySelectorAll('.media-link-label').length).toBe(2);
  expect(heard()).toEqual(['The ferry in May.', ROPE]);
});

it('a picture that waits to be asked for is not said', () => {
  const picture = h('img', { src: 'https://a.example/i.png', alt: 'A rope on a nail' });
  drawReader(root(h('figure', picture, h('figcaption', 'A rope.')), h('p', ROPE)), { images: 'none' });
  expect(document.querySelector('.picture-words')?.textContent).toBe('A rope on a nail');
  expect(heard()).toEqual(['A rope.', ROPE]);
});

it('a note is said in its place, and neither its mark nor the box that shows it beside the mark', () => {
  const mark = h('a', { id: 'note-ref-1', href: '#note-1' }, 'note one');
  const note = h('li', { id: 'note-1' }, h('p', 'By law. ', h('a', { href: '#note-ref-1' }, 'back')));
  drawReader(root(h('p', 'It held.', h('sup', mark)), h('ol', note)));
  fire(document.querySelector('#note-ref-1') ?? document.body, new FocusEvent('focus'));
  expect(document.querySelector('.note-popover')?.textContent).toContain('By law.');
  expect(heard()).toEqual(['It held.', 'By law.']);
});
