import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Player } from '../../../../src/view/speech/player';
import { Speaker } from '../../../../src/view/speech/speaker';
import { type FakeSpeech, type Faults, fakeVoice, installFakeSpeech } from './fake-synthesis';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => vi.useRealTimers());

const TEXTS = [
  { language: 'en', sentences: [{ text: 'The title' }] },
  { language: 'en', sentences: [{ text: 'First.' }, { text: 'Second.' }, { text: 'Third.' }] },
  { language: 'fr', sentences: [{ text: 'Un.' }] },
];

/** Time for the engine to rest after a cancel, and to begin. */
const settle = () => vi.advanceTimersByTime(200);

function open(faults: Faults = { swallows: 50 }) {
  const fake = installFakeSpeech([], faults);
  const changed = vi.fn();
  const voices = new Map([['fr', fakeVoice('Amélie', 'fr-FR') as SpeechSynthesisVoice]]);
  const player = new Player(new Speaker(speechSynthesis), (language) => voices.get(language), changed);
  player.load(TEXTS);
  return { fake, player, changed, voices };
}

/** Lets so many sentences be said. */
function listen(fake: FakeSpeech, sentences: number): void {
  for (let count = 0; count < sentences; count += 1) {
    settle();
    fake.end();
  }
  settle();
}

describe('the player', () => {
  it('says all sentences in order, each with its language’s voice, and comes to an end', () => {
    const { fake, player } = open();
    expect(player.state).toBe('idle');
    player.play();
    expect(player.state).toBe('playing');
    listen(fake, 5);
    expect(fake.heard.map(({ text }) => text)).toEqual(['The title', 'First.', 'Second.', 'Third.', 'Un.']);
    expect(fake.heard.map(({ voice }) => voice)).toEqual(['', '', '', '', 'Amélie']);
    expect(player.state).toBe('ended');
  });

  it('tells of each change of place and state', () => {
    const { fake, player, changed } = open();
    changed.mockClear();
    player.play();
    listen(fake, 1);
    expect(changed).toHaveBeenCalledTimes(2);
    expect(player.place).toEqual({ passage: 1, sentence: 0 });
  });

  it('says a sentence anew after a pause, without the browser’s own pause', () => {
    const { fake, player } = open();
    const pause = vi.spyOn(speechSynthesis, 'pause');
    player.play();
    listen(fake, 2);
    player.pause();
    expect([player.state, fake.now()]).toEqual(['paused', undefined]);
    vi.advanceTimersByTime(60_000);
    expect(fake.now()).toBeUndefined();
    player.toggle();
    settle();
    expect([player.state, fake.now()]).toEqual(['playing', 'Second.']);
    expect(pause).not.toHaveBeenCalled();
  });

  it('starts over after the end', () => {
    const { fake, player } = open();
    player.play();
    listen(fake, 5);
    player.play();
    settle();
    expect(fake.now()).toBe('The title');
  });

  it('is silent once stopped, and goes on where it was', () => {
    const { fake, player } = open();
    player.play();
    listen(fake, 3);
    player.stop();
    settle();
    expect([player.state, fake.now()]).toEqual(['idle', undefined]);
    player.play();
    settle();
    expect(fake.now()).toBe('Third.');
  });

  it('is paused, not broken, when another page stops it', () => {
    const { fake, player } = open();
    player.play();
    settle();
    fake.fail('canceled');
    expect([player.state, player.fault]).toEqual(['paused', undefined]);
  });

  it('says why it failed, and tries the same sentence again', () => {
    const { fake, player } = open({ error: 'network' });
    player.play();
    vi.advanceTimersByTime(2000);
    expect([player.state, player.fault]).toEqual(['failed', 'network']);
    fake.faults.error = undefined as never;
    player.play();
    settle();
    expect([player.state, player.fault, fake.now()]).toEqual(['playing', undefined, 'The title']);
  });

  it('ends at once where there is nothing to say', () => {
    const { player } = open();
    player.load([]);
    player.play();
    expect(player.state).toBe('ended');
  });

  it('begins at the place it is loaded with, or the nearest there is', () => {
    const { fake, player } = open();
    for (const [place, text] of [
      [{ passage: 1, sentence: 2 }, 'Third.'],
      [{ passage: 1, sentence: 9 }, 'Third.'],
      [{ passage: 9, sentence: 2 }, 'Un.'],
      [{ passage: -1, sentence: 0 }, 'The title'],
    ] as const) {
      player.load(TEXTS, place);
      player.play();
      settle();
      expect(fake.now()).toBe(text);
    }
  });
});

describe('skipping', () => {
  it.each([
    ['to the next passage', [1, 1], (player: Player) => player.skipPassage(1), 'Un.'],
    ['back to this passage’s beginning', [1, 2], (player: Player) => player.skipPassage(-1), 'First.'],
    ['back to the passage before', [1, 0], (player: Player) => player.skipPassage(-1), 'The title'],
    ['back at the very beginning', [0, 0], (player: Player) => player.skipPassage(-1), 'The title'],
    ['to the next sentence', [1, 0], (player: Player) => player.skipSentence(1), 'Second.'],
    ['to the next sentence over a passage’s end', [1, 2], (player: Player) => player.skipSentence(1), 'Un.'],
    ['to the sentence before', [1, 1], (player: Player) => player.skipSentence(-1), 'First.'],
    [
      'to the sentence before over a passage’s beginning',
      [2, 0],
      (player: Player) => player.skipSentence(-1),
      'Third.',
    ],
    ['to a passage', [0, 0], (player: Player) => player.seek({ passage: 2, sentence: 0 }), 'Un.'],
  ] as const)('goes %s', (_, [passage, sentence], skip, text) => {
    const { fake, player } = open();
    player.load(TEXTS, { passage, sentence });
    player.play();
    settle();
    skip(player);
    settle();
    expect([player.state, fake.now()]).toEqual(['playing', text]);
  });

  it.each([
    ['passage', (player: Player) => player.skipPassage(1)],
    ['sentence', (player: Player) => player.skipSentence(1)],
  ])('ends behind the last %s', (_, skip) => {
    const { fake, player } = open();
    player.load(TEXTS, { passage: 2, sentence: 0 });
    player.play();
    settle();
    skip(player);
    settle();
    expect([player.state, fake.now()]).toEqual(['ended', undefined]);
    player.skipPassage(-1);
    expect([player.state, player.place]).toEqual(['paused', { passage: 1, sentence: 0 }]);
  });

  it('stays silent while paused', () => {
    const { fake, player } = open();
    player.play();
    settle();
    player.pause();
    player.skipPassage(1);
    settle();
    expect([player.state, player.place, fake.now()]).toEqual(['paused', { passage: 1, sentence: 0 }, undefined]);
  });

  it('many times in a row says the last only', () => {
    const { fake, player } = open();
    player.play();
    settle();
    for (let count = 0; count < 4; count += 1) player.skipSentence(1);
    settle();
    expect(fake.heard.map(({ text }) => text)).toEqual(['The title', 'Un.']);
  });
});

describe('another rate or voice', () => {
  it('says the sentence anew', () => {
    const { fake, player, voices } = open();
    player.play();
    listen(fake, 1);
    player.rate = 2;
    settle();
    voices.set('en', fakeVoice('Ava', 'en-US') as SpeechSynthesisVoice);
    player.revoice();
    settle();
    expect(fake.heard.slice(1)).toEqual([
      { text: 'First.', lang: 'en', voice: '', rate: 1 },
      { text: 'First.', lang: 'en', voice: '', rate: 2 },
      { text: 'First.', lang: 'en-US', voice: 'Ava', rate: 2 },
    ]);
  });

  it('says nothing while paused', () => {
    const { fake, player } = open();
    player.rate = 2;
    player.revoice();
    settle();
    expect([fake.heard, player.state]).toEqual([[], 'idle']);
  });
});

describe('the time left', () => {
  const long = { language: 'en', sentences: [{ text: 'a'.repeat(200) }, { text: 'b'.repeat(200) }] };

  it('falls with each sentence, and with the rate', () => {
    const { fake, player } = open();
    player.load([long, long]);
    const whole = player.secondsLeft;
    player.rate = 2;
    expect(player.secondsLeft).toBeCloseTo(whole / 2);
    player.skipSentence(1);
    expect(player.secondsLeft).toBeCloseTo((whole / 2) * 0.75);
    player.skipPassage(1);
    player.skipPassage(1);
    expect([player.state, fake.heard]).toEqual(['ended', []]);
  });

  it('comes to follow a voice that is slower than others', () => {
    const { fake, player } = open();
    player.load([long, long, long]);
    const usual = player.secondsLeft / 6;
    player.play();
    for (let count = 0; count < 3; count += 1) {
      settle();
      vi.advanceTimersByTime(usual * 2000);
      fake.end();
    }
    expect(player.secondsLeft).toBeGreaterThan(usual * 3 * 1.3);
  });
});
