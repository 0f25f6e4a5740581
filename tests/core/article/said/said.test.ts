import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../../src/article/said/passages';
import { alreadySaid, repeatsBySection } from '../../../../src/article/said/said';
import { h, root } from '../build';

const ROPE = 'The museum keeps a rope of braided horsehair that once held the northern ferry.';
const LAMP = 'Every evening the warden fills three lamps with oil from the chandler in Grena.';
const OTHER = 'Rain kept the market away that week, and the square stayed empty until Friday.';

function claimed(...blocks: Parameters<typeof root>): string[] {
  const body = root(...blocks);
  const passages = passagesOf(body);
  return alreadySaid(body, 'en').repeats.map(
    ({ passage, start, end }) => passages[passage]?.text.slice(start, end) ?? '',
  );
}

describe('what was said already', () => {
  it('is a sentence that stands in an earlier paragraph, whatever markup it has', () => {
    expect(claimed(h('p', `${OTHER} ${ROPE}`), h('p', h('b', ROPE.slice(0, 20)), ROPE.slice(20), ` ${LAMP}`))).toEqual([
      ROPE,
    ]);
  });

  it('leads to the first of all occurrences', () => {
    const { repeats } = alreadySaid(root(h('p', ROPE), h('p', LAMP, ' ', ROPE), h('p', OTHER, ' ', ROPE)), 'en');
    expect(repeats.map(({ first }) => first.passage)).toEqual([0, 0]);
  });

  it('is one range where a run of sentences repeats a run, and takes its short sentences along', () => {
    const run = `${ROPE} It broke. ${LAMP}`;
    expect(claimed(h('p', run), h('p', OTHER), h('p', `${run} Then came the bridge.`))).toEqual([run]);
  });

  it('is the whole paragraph where nothing else is in it', () => {
    const { repeats } = alreadySaid(root(h('p', `${ROPE} ${LAMP}`), h('p', `${ROPE} ${LAMP}`)), 'en');
    expect(repeats.map(({ whole }) => whole)).toEqual([true]);
  });

  it('is never a heading, a caption, a listing, a cell, a verse or a step', () => {
    const verse = ['And the tide', 'comes in again to take the ropes', 'from all the quays', 'of Brennick town.'];
    const line = verse.flatMap((text) => [text, h('br')]);
    const places = [
      h('h2', ROPE),
      h('figure', h('figcaption', ROPE)),
      h('pre', ROPE),
      h('table', h('tbody', h('tr', h('td', ROPE)))),
      h('ol', h('li', ROPE), h('li', ROPE)),
      h('p', ...line),
      h('p', ...line),
    ];
    expect(claimed(h('p', ROPE), ...places)).toEqual([]);
  });

  it('is not a short point that two lists share', () => {
    const list = h('ul', h('li', 'Free updates for all users during the first year.'), h('li', OTHER));
    expect(claimed(list, h('p', ROPE), list)).toEqual([OTHER]);
  });

  it('is not what opens with a label or a pronoun: that is said of something else each time', () => {
    const plan = 'Best for: small museums that keep a rope of braided horsehair in a hall.';
    const it = 'It’s also compatible with every lamp that the chandler in Grena has sold since the war.';
    expect(claimed(h('p', `${OTHER} ${plan}`), h('p', it), h('p', `${LAMP} ${plan}`), h('p', it))).toEqual([]);
  });

  it('is not a row of quantities', () => {
    const row = 'Containers for lunch: 2 green, 1 purple, 4 red, 1 yellow, 3 blue, 2 spoons of honey.';
    expect(claimed(h('p', row), h('p', OTHER), h('p', row))).toEqual([]);
  });

  it('is the pull quote and not its sentence, even before it', () => {
    const quote = h(
      'blockquote',
      h('p', 'A rope that no one trusts is only a long way of sinking.'),
      h('p', '— Ilse Tamm'),
    );
    const told = 'She laughed: a rope that no one trusts is only a long way of sinking, and we have miles of it.';
    expect(claimed(h('p', OTHER), quote, h('p', told))).toEqual([
      'A rope that no one trusts is only a long way of sinking.',
    ]);
    const { repeats } = alreadySaid(root(h('p', OTHER), quote, h('p', told)), 'en');
    expect(repeats.map(({ whole, first }) => [whole, first.passage])).toEqual([[true, 2]]);
  });

  it('does not count signs of notes as words of the sentence', () => {
    expect(claimed(h('p', ROPE, h('sup', '[1]')), h('p', ROPE, h('sup', '[2]'), ` ${LAMP}`))).toEqual([ROPE]);
  });

  it('holds exact copies only, in a language without a list of small words', () => {
    const said = 'Muuseumis hoitakse hobusejõhvist punutud köit, mis kunagi kandis põhjapoolset parvlaeva.';
    const other = 'Sadas vihma.';
    expect(claimed(h('p', said), h('p', other), h('p', other, ' ', said))).toEqual([said]);
    expect(claimed(h('p', said), h('p', other), h('p', other, ' ', said.replace('kunagi ', '')))).toEqual([]);
  });
});

describe('the words that are said once', () => {
  it('are the article’s less its repeats', () => {
    const words = (text: string) => text.split(' ').length;
    const { wordsOnce } = alreadySaid(root(h('p', `${OTHER} ${ROPE}`), h('p', `${ROPE} ${LAMP}`)), 'en');
    expect(wordsOnce).toBe(words(OTHER) + words(ROPE) + words(LAMP));
  });

  it('are all of an article that repeats nothing, or is empty', () => {
    expect(alreadySaid(root(h('p', ROPE)), 'en').wordsOnce).toBe(ROPE.split(' ').length);
    expect(alreadySaid(root(), 'not a language')).toEqual({ repeats: [], wordsOnce: 0 });
  });
});

it('repeats are counted by the section they stand in', () => {
  const body = root(h('p', ROPE), h('h2', { id: 'section-1' }, 'One'), h('p', `${OTHER} ${ROPE}`));
  expect(repeatsBySection(alreadySaid(body, 'en'))).toEqual({ 'section-1': 1 });
});

it('the work grows with the words of an article, not with the pairs of its sentences', { timeout: 60_000 }, () => {
  const started = process.cpuUsage();
  const said = alreadySaid(longArticle(300), 'en');
  const { user } = process.cpuUsage(started);
  expect(said.repeats.length).toBeGreaterThan(280);
  // Microseconds of the processor, with much room for a slow and busy machine.
  expect(user).toBeLessThan(5_000_000);
});

/** Sections of some 200 words each, of a vocabulary as skewed as a language's; each repeats one sentence of its own. */
function longArticle(sections: number) {
  let seed = 7;
  const random = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  const word = () => `word${Math.floor(8000 ** random())}`;
  const sentence = (i: number) => `Topic${i} ${Array.from({ length: 18 }, word).join(' ')}.`;
  const blocks = Array.from({ length: sections }, (_, section) => {
    const sentences = Array.from({ length: 10 }, (_, i) => sentence(section * 10 + i));
    const heading = h('h2', { id: `section-${section + 1}` }, `Section ${section}`);
    return [heading, h('p', sentences.join(' ')), h('p', `${sentence(-section)} ${sentences[3]}`)];
  });
  return root(...blocks.flat());
}
