// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../../src/article/types';
import { DEFAULT_READING, type PreferenceChange, withChange } from '../../../src/decide/reading-choices';
import { Reader } from '../../../src/view/reader/reader';
import type { SpeechSetup } from '../../../src/view/reader/use-read-aloud';
import { renderBody } from '../../../src/view/reading/body';
import { PreferencesProvider } from '../../../src/view/reading/preferences';
import { clear, click, control, draw, fire } from './draw';
import { ARTICLE } from './sample-article';
import { type FakeSpeech, fakeVoice } from './speech/fake-synthesis';
import { highlights, stubBrowser } from './speech/stub-browser';

const AVA = fakeVoice('Ava', 'en-US', { default: true });
const BEN = fakeVoice('Ben', 'en-GB');
const ANNA = fakeVoice('Anna', 'de-DE');
const ONLINE = fakeVoice('Online', 'en-US', { localService: false });

let fake: FakeSpeech;

beforeEach(() => {
  clear();
  fake = stubBrowser([AVA, BEN, ANNA]);
});

afterEach(() => {
  clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const setup = (more: Partial<SpeechSetup> = {}): SpeechSetup => ({
  recall: async () => undefined,
  keep: vi.fn(),
  guessLanguage: async () => '',
  ...more,
});

const marked = () => [...(highlights.get('speaking') ?? [])].map(String);
const bar = () => document.querySelector<HTMLElement>('.speech-bar');
const notice = () => document.querySelector('.speech-notice')?.textContent;
const settle = (milliseconds = 200) => act(() => vi.advanceTimersByTimeAsync(milliseconds) as unknown as Promise<void>);

let kept = DEFAULT_READING;

/** The reader with preferences that are kept. */
function Place({ speech, article }: { speech: SpeechSetup; article: Article }) {
  const [preferences, keep] = useState(DEFAULT_READING);
  kept = preferences;
  const change = (asked: PreferenceChange) => keep((known) => withChange(known, asked));
  return (
    <PreferencesProvider value={{ preferences, change }}>
      <Reader article={article} body={renderBody(article.body)} speech={speech} />
    </PreferencesProvider>
  );
}

async function open(speech = setup(), article: Article = ARTICLE): Promise<void> {
  draw(<Place speech={speech} article={article} />);
  click('Read aloud');
  await settle();
}

async function listen(sentences: number): Promise<void> {
  for (let count = 0; count < sentences; count += 1) {
    act(() => fake.end());
    await settle();
  }
}

function choose(name: string, value: string): void {
  const select = [...document.querySelectorAll('select')].find((one) => one.getAttribute('aria-label') === name);
  if (!select) throw new Error(`no select is called "${name}"`);
  select.value = value;
  fire(select, new Event('change', { bubbles: true }));
}

function key(target: Element, name: string): void {
  fire(target, new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
}

describe('reading aloud', () => {
  it('begins by the button, marks each sentence, and ends', async () => {
    await open();
    expect(control('Read aloud').getAttribute('aria-expanded')).toBe('true');
    const seen = [marked()];
    for (let count = 0; count < 4; count += 1) {
      await listen(1);
      seen.push(marked());
    }
    expect(seen).toEqual([
      ['Who is ahead'],
      ['What changed'],
      ['The lab said so.'],
      ['What comes next'],
      ['Nobody knows, as said.'],
    ]);
    expect(fake.heard.every(({ voice }) => voice === 'Ava')).toBe(true);
    await listen(1);
    expect([marked(), bar()?.querySelector('.speech-time')?.textContent]).toEqual([[], 'Read to the end']);
  });

  it('begins and ends by the key S, but not while something is typed or a key is held', async () => {
    draw(<Reader article={ARTICLE} body={null} speech={setup()} />);
    fire(document.body, new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true }));
    expect(bar()).toBeNull();
    key(document.body, 's');
    await settle();
    expect(fake.now()).toBe('Who is ahead');
    const select = document.querySelector('select');
    if (select) key(select, 's');
    expect(bar()).not.toBeNull();
    key(document.body, 's');
    expect([bar(), fake.now()]).toEqual([null, undefined]);
  });

  it('pauses and goes on with the sentence', async () => {
    await open();
    await listen(1);
    click('Pause');
    expect([fake.now(), marked()]).toEqual([undefined, ['What changed']]);
    click('Play');
    await settle();
    expect(fake.now()).toBe('What changed');
  });

  it('puts the focus on play and pause, and back when it is closed', async () => {
    draw(<Place speech={setup()} article={ARTICLE} />);
    control('Read aloud').focus();
    await open();
    expect(document.activeElement).toBe(control('Pause'));
    const inside = control('Pause');
    key(inside, 'Escape');
    expect([bar(), document.activeElement]).toEqual([null, control('Read aloud')]);
  });

  it('skips by paragraph, and by sentence with the arrow keys', async () => {
    await open();
    click('Next paragraph');
    await settle();
    expect(fake.now()).toBe('What changed');
    key(control('Next paragraph'), 'ArrowRight');
    await settle();
    expect(fake.now()).toBe('The lab said so.');
    click('Previous paragraph');
    await settle();
    expect(fake.now()).toBe('What changed');
  });

  it('pauses by Space on the bar itself, and leaves Space on a button to the button', async () => {
    await open();
    key(control('Next paragraph'), ' ');
    expect(fake.now()).toBe('Who is ahead');
    const section = bar();
    if (section) key(section, ' ');
    expect(fake.now()).toBeUndefined();
  });

  it('changes speed and voice with the sentence, and tells the preferences', async () => {
    await open();
    choose('Speed', '1.5');
    choose('Voice for English', 'Ben');
    expect(kept).toEqual({ ...DEFAULT_READING, rate: 1.5, voices: { en: 'Ben' } });
    await settle();
    expect(fake.heard.at(-1)).toEqual({ text: 'Who is ahead', lang: 'en-GB', voice: 'Ben', rate: 1.5 });
  });

  it('goes on where it was, and begins anew once it came to the end', async () => {
    const keep = vi.fn();
    await open(setup({ keep }));
    await listen(2);
    const [bookmark] = keep.mock.lastCall ?? [];
    clear();
    expect(fake.now()).toBeUndefined();
    await open(setup({ keep, recall: async () => bookmark }));
    expect(fake.now()).toBe('The lab said so.');
    await listen(3);
    expect(keep).toHaveBeenLastCalledWith(undefined);
  });

  it('goes on at a paragraph that is clicked, not at a link', async () => {
    await open();
    const paragraphs = [...document.querySelectorAll('.article-body p')];
    const link = paragraphs[0]?.querySelector('a');
    // This DOM would go and fetch it.
    link?.removeAttribute('href');
    if (link) fire(link, new MouseEvent('click', { bubbles: true, cancelable: true }));
    expect(fake.now()).toBe('Who is ahead');
    const [, last] = paragraphs;
    if (last) fire(last, new MouseEvent('click', { bubbles: true }));
    await settle();
    expect(fake.now()).toBe('Nobody knows, as said.');
    click('Pause');
    if (paragraphs[0]) fire(paragraphs[0], new MouseEvent('click', { bubbles: true }));
    await settle();
    expect(fake.now()).toBeUndefined();
  });

  it('stops when the page is left', async () => {
    await open();
    act(() => void dispatchEvent(new Event('pagehide')));
    await settle();
    expect([fake.now(), marked()]).toEqual([undefined, []]);
  });

  it('takes the language of an article that does not say from its text', async () => {
    const article = { ...ARTICLE, language: '' };
    await open(setup({ guessLanguage: async () => 'de' }), article);
    expect(fake.heard[0]?.voice).toBe('Anna');
  });
});

describe('what is lacking', () => {
  it('is speech itself', async () => {
    vi.stubGlobal('speechSynthesis', undefined);
    await open();
    expect(notice()).toContain('cannot read aloud');
    expect(control('Play').hasAttribute('disabled')).toBe(true);
    expect(document.activeElement).toBe(control('Stop reading aloud'));
  });

  it('is any voice, once none has come; one that comes then is used', async () => {
    fake.setVoices([]);
    await open();
    expect([notice(), document.querySelector('.speech-time')?.textContent]).toEqual(['', 'Looking for voices']);
    await settle(3500);
    expect(notice()).toContain('no voices');
    act(() => fake.setVoices([AVA]));
    await settle();
    expect([notice(), fake.now()]).toEqual(['', 'Who is ahead']);
  });

  it('is a voice for the language, and another may read it', async () => {
    fake.setVoices([ANNA]);
    await open();
    expect(notice()).toBe(
      'No voice on this computer speaks English. Choose another voice, or install one in the system’s settings for speech.',
    );
    expect(fake.heard).toEqual([]);
    choose('Voice for English', 'Anna');
    await settle();
    expect([notice(), control('Play').hasAttribute('disabled')]).toEqual(['', false]);
  });

  it('is a voice of this computer: one that sends the text away is offered, said to be so, and never taken unasked', async () => {
    fake.setVoices([ONLINE]);
    await open();
    expect(notice()).toContain('are sent the text');
    expect(fake.heard).toEqual([]);
    expect(document.querySelector('optgroup')?.label).toBe('On a server, which is sent the text');
    choose('Voice for English', 'Online');
    await settle();
    expect(bar()?.textContent).toContain('This voice sends the text');
    click('Play');
    await settle();
    expect(fake.heard[0]?.voice).toBe('Online');
  });

  it.each([
    ['network', 'needs the internet'],
    ['synthesis-failed', 'broke off'],
  ] as const)('is told when the voice fails with %s, in a live text', async (error, text) => {
    fake.faults.error = error;
    await open();
    await settle(1000);
    expect(notice()).toContain(text);
    expect(document.querySelector('.speech-notice')?.getAttribute('role')).toBe('status');
    expect(control('Play').getAttribute('aria-describedby')).toBe(document.querySelector('.speech-notice')?.id);
  });
});
