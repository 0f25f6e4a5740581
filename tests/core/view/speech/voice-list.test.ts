import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type VoiceList, watchVoices } from '../../../../src/view/speech/voice-list';
import { type FakeVoice, fakeVoice, installFakeSpeech } from './fake-synthesis';

beforeEach(
  () =>
    void vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'performance'] }),
);
afterEach(() => vi.useRealTimers());

const AVA = fakeVoice('Ava', 'en-US');

function watch(voices: FakeVoice[]) {
  const fake = installFakeSpeech(voices);
  const lists: VoiceList[] = [];
  const stop = new AbortController();
  watchVoices(speechSynthesis, (list) => lists.push(list), stop.signal);
  return { fake, lists, stop, last: () => [lists.at(-1)?.voices.length, lists.at(-1)?.settled] };
}

it('tells at once of voices that are there', () => {
  expect(watch([AVA]).last()).toEqual([1, true]);
});

it('waits for those that come by the event', () => {
  const { fake, last } = watch([]);
  expect(last()).toEqual([0, false]);
  fake.setVoices([AVA]);
  expect(last()).toEqual([1, true]);
});

it('finds those that come without an event', () => {
  const { last } = watch([]);
  vi.advanceTimersByTime(1000);
  vi.spyOn(speechSynthesis, 'getVoices').mockReturnValue([AVA as SpeechSynthesisVoice]);
  vi.advanceTimersByTime(300);
  expect(last()).toEqual([1, true]);
});

it('stops waiting where none come, asks no more, and still hears of one that is installed', () => {
  const { fake, last, lists } = watch([]);
  vi.advanceTimersByTime(3300);
  expect(last()).toEqual([0, true]);
  const told = lists.length;
  vi.advanceTimersByTime(60_000);
  expect(lists).toHaveLength(told);
  fake.setVoices([AVA]);
  expect(last()).toEqual([1, true]);
});

it('tells nothing after it was stopped', () => {
  const { fake, lists, stop } = watch([]);
  stop.abort();
  fake.setVoices([AVA]);
  vi.advanceTimersByTime(5000);
  expect(lists).toHaveLength(1);
});
