import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Outcome, type Saying, Speaker } from '../../../../src/view/speech/speaker';
import { type FakeSpeech, type Faults, fakeVoice, installFakeSpeech } from './fake-synthesis';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => vi.useRealTimers());

const texts = (fake: FakeSpeech) => fake.heard.map(({ text }) => text);
const saying = (text: string, more: Partial<Saying> = {}): Saying => ({
  text,
  language: 'en',
  voice: undefined,
  rate: 1,
  ...more,
});

function open(faults: Faults = {}) {
  const fake = installFakeSpeech([], faults);
  const speaker = new Speaker(speechSynthesis);
  const outcomes: [text: string, outcome: Outcome][] = [];
  const say = (text: string, more: Partial<Saying> = {}) =>
    speaker.say(saying(text, more), (outcome) => outcomes.push([text, outcome]));
  return { fake, speaker, outcomes, say };
}

describe('the speaker', () => {
  it('says a text with its voice, language and rate, and tells its end once', () => {
    const { fake, say, outcomes } = open();
    const voice = fakeVoice('Android', 'de_DE');
    say('Eins.', { voice: voice as SpeechSynthesisVoice, rate: 1.5 });
    vi.advanceTimersByTime(20);
    expect(fake.heard).toEqual([{ text: 'Eins.', lang: 'de-DE', voice: 'Android', rate: 1.5 }]);
    fake.end();
    vi.runAllTimers();
    expect(outcomes).toEqual([['Eins.', 'said']]);
  });

  it('goes on at once where nothing was cancelled', () => {
    const { fake, speaker } = open();
    speaker.say(saying('One.'), () => speaker.say(saying('Two.'), () => {}));
    vi.advanceTimersByTime(20);
    fake.end();
    vi.advanceTimersByTime(11);
    expect(texts(fake)).toEqual(['One.', 'Two.']);
  });

  it.each(['error', 'end', 'nothing'] as const)(
    'is heard after it was cut short, whatever the one before is told (%s), and tells nothing of that',
    (tells) => {
      const { fake, say, outcomes } = open({ swallows: 50, tells });
      say('One.');
      vi.advanceTimersByTime(20);
      say('Two.');
      vi.advanceTimersByTime(200);
      expect(texts(fake)).toEqual(['One.', 'Two.']);
      fake.end();
      vi.runAllTimers();
      expect(outcomes).toEqual([['Two.', 'said']]);
    },
  );

  it('says the last of many that are asked for in a row, and no other', () => {
    const { fake, say } = open({ swallows: 50 });
    for (const text of ['One.', 'Two.', 'Three.', 'Four.']) say(text);
    vi.advanceTimersByTime(300);
    expect(texts(fake)).toEqual(['Four.']);
  });

  it('is silent after it was hushed, before it began too', () => {
    const { fake, speaker, say, outcomes } = open();
    say('One.');
    vi.advanceTimersByTime(20);
    say('Two.');
    speaker.hush();
    vi.runAllTimers();
    expect([texts(fake), fake.now(), outcomes]).toEqual([['One.'], undefined, []]);
  });

  it('is heard although another page has left the engine paused', () => {
    const { fake, say } = open({ paused: true });
    say('One.');
    vi.advanceTimersByTime(300);
    expect(fake.now()).toBe('One.');
  });

  it('tells that somebody else stopped it', () => {
    const { fake, say, outcomes } = open();
    say('One.');
    vi.advanceTimersByTime(20);
    fake.fail('interrupted');
    expect(outcomes).toEqual([['One.', 'stopped']]);
  });
});

describe('an engine that fails', () => {
  it('is asked twice, then given up as silent, and nothing is left in its queue', () => {
    const { fake, speaker, say, outcomes } = open({ silent: true });
    say('One.');
    vi.advanceTimersByTime(4500);
    expect(outcomes).toEqual([]);
    vi.advanceTimersByTime(4500);
    expect(outcomes).toEqual([['One.', 'silent']]);
    speaker.hush();
    fake.faults.silent = false;
    vi.runAllTimers();
    expect(texts(fake)).toEqual([]);
  });

  it('is heard at the second time', () => {
    const { fake, say } = open({ silent: true });
    say('One.');
    vi.advanceTimersByTime(3900);
    fake.faults.silent = false;
    vi.advanceTimersByTime(500);
    expect(texts(fake)).toEqual(['One.']);
  });

  it.each([
    ['network', 'network'],
    ['synthesis-failed', 'failed'],
    ['voice-unavailable', 'failed'],
    ['not-allowed', 'failed'],
  ] as const)('with %s twice tells "%s"', (error, outcome) => {
    const { say, outcomes } = open({ error });
    say('One.');
    vi.advanceTimersByTime(1000);
    expect(outcomes).toEqual([['One.', outcome]]);
  });

  it('that never tells an end is left behind after a while', () => {
    const { say, outcomes } = open({ cutsOffAt: 1 });
    say('One.');
    vi.advanceTimersByTime(7000);
    expect(outcomes).toEqual([]);
    vi.advanceTimersByTime(5000);
    expect(outcomes).toEqual([['One.', 'said']]);
  });

  it('is given time as long as it tells of words', () => {
    const { fake, say, outcomes } = open();
    say('One.');
    for (let word = 0; word < 10; word += 1) {
      vi.advanceTimersByTime(7000);
      fake.boundary(word);
    }
    expect(outcomes).toEqual([]);
  });
});

describe('a voice of a server', () => {
  const voice = fakeVoice('Online', 'en-US', { localService: false }) as SpeechSynthesisVoice;
  const long = `${'The ferry left the harbour at dawn, and nobody was on board when it came back. '.repeat(6)}`;

  it.each([0.5, 1, 2])('is given no more than it says before it is cut off, at a rate of %d', (rate) => {
    const { fake, say, outcomes } = open();
    say(long, { voice, rate });
    for (let turn = 0; turn < 60 && outcomes.length === 0; turn += 1) {
      vi.advanceTimersByTime(20);
      if (fake.now()) fake.end();
    }
    expect(texts(fake).join('')).toBe(long);
    // 16 letters a second, and 15 seconds.
    for (const text of texts(fake)) expect(text.length / 16 / rate).toBeLessThan(15);
    expect(outcomes).toEqual([[long, 'said']]);
  });

  it('is not asked for a rate at which it falls silent', () => {
    const { fake, say } = open();
    say('One.', { voice, rate: 3 });
    vi.advanceTimersByTime(20);
    expect(fake.heard[0]?.rate).toBe(2);
  });

  it('is given longer to begin', () => {
    const { fake, say } = open({ silent: true });
    say('One.', { voice });
    vi.advanceTimersByTime(8000);
    fake.faults.silent = false;
    speechSynthesis.resume();
    vi.advanceTimersByTime(10);
    expect(texts(fake)).toEqual(['One.']);
  });
});
