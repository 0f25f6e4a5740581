import { describe, expect, it } from 'vitest';
import { languageKey, languageName } from '../../../../src/view/speech/language';
import { voiceFor, voicesFor } from '../../../../src/view/speech/voices';
import { fakeVoice } from './fake-synthesis';

const remote = { localService: false };
const name = (voice: { name: string } | undefined) => voice?.name;

describe('the voice for a language', () => {
  it.each([
    [
      'the same region',
      'en-GB',
      [fakeVoice('US', 'en-US', { default: true }), fakeVoice('British', 'en-GB')],
      'British',
    ],
    ['any region rather than none', 'en-NZ', [fakeVoice('German', 'de-DE'), fakeVoice('US', 'en-US')], 'US'],
    ['the usual region where none is named', 'pt', [fakeVoice('Lisbon', 'pt-PT'), fakeVoice('Rio', 'pt-BR')], 'Rio'],
    ['a natural one', 'en-US', [fakeVoice('David', 'en-US'), fakeVoice('Ava (Premium)', 'en-US')], 'Ava (Premium)'],
    ['the system’s own among equals', 'fr', [fakeVoice('A', 'fr-FR'), fakeVoice('B', 'fr-FR', { default: true })], 'B'],
    ['no joke voice', 'en-US', [fakeVoice('Bubbles', 'en-US', { default: true }), fakeVoice('Kate', 'en-GB')], 'Kate'],
    ['Android’s way to write it', 'de-DE', [fakeVoice('Android', 'de_DE')], 'Android'],
    ['traditional Chinese', 'zh-TW', [fakeVoice('Beijing', 'zh-CN'), fakeVoice('Taipei', 'zh-TW')], 'Taipei'],
    ['a script without its region', 'zh-Hant', [fakeVoice('Beijing', 'zh-CN'), fakeVoice('Taipei', 'zh-TW')], 'Taipei'],
    ['Bokmål for Norwegian', 'no', [fakeVoice('Nora', 'nb-NO')], 'Nora'],
    ['an old code', 'iw', [fakeVoice('Carmit', 'he-IL')], 'Carmit'],
  ])('is of %s', (_, language, voices, best) => {
    expect(name(voiceFor(voices, language))).toBe(best);
  });

  it('is never by itself one that sends the text away', () => {
    const voices = [fakeVoice('Online (Natural)', 'de-DE', { ...remote, default: true }), fakeVoice('Vienna', 'de-AT')];
    expect(name(voiceFor(voices, 'de-DE'))).toBe('Vienna');
    expect(voiceFor(voices.slice(0, 1), 'de-DE')).toBeUndefined();
  });

  it('is the one the reader chose, that sends the text away too', () => {
    const voices = [fakeVoice('Vienna', 'de-AT'), fakeVoice('Online', 'de-DE', remote), fakeVoice('Ava', 'en-US')];
    expect(name(voiceFor(voices, 'de-CH', { de: 'Online' }))).toBe('Online');
    expect(name(voiceFor(voices, 'de-CH', { de: 'gone' }))).toBe('Vienna');
    expect(name(voiceFor(voices, 'de-CH', { de: 'Ava' }))).toBe('Ava');
    expect(name(voiceFor(voices, 'de-CH', { en: 'Ava' }))).toBe('Vienna');
  });

  it.each(['', 'x', 'not a tag', 'ja'])('is none for "%s"', (language) => {
    expect(voiceFor([fakeVoice('Ava', 'en-US'), fakeVoice('None', '')], language)).toBeUndefined();
  });
});

it('lists the voices of a language, those of this computer first', () => {
  const voices = [
    fakeVoice('Online (Natural)', 'en-GB', remote),
    fakeVoice('Bells', 'en-GB'),
    fakeVoice('Anna', 'de-DE'),
    fakeVoice('Ava', 'en-US'),
  ];
  expect(voicesFor(voices, 'en-GB').map(name)).toEqual(['Ava', 'Bells', 'Online (Natural)']);
});

it('keeps a choice by language, and by script where that makes another language of it', () => {
  expect(['en-GB', 'en', 'zh-CN', 'zh-TW', 'zh-Hant', 'sr-Latn', '', '!'].map(languageKey)).toEqual([
    'en',
    'en',
    'zh',
    'zh-Hant',
    'zh-Hant',
    'sr-Latn',
    '',
    '',
  ]);
});

it('names a language in the reader’s', () => {
  expect([languageName('de-AT', 'en'), languageName('en', 'de'), languageName('!', 'en')]).toEqual([
    'German',
    'Englisch',
    '!',
  ]);
});
