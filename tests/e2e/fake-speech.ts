// A synthesis of our own in the place of the browser's, which has no voices on the machines that run these tests.
import type { Page } from 'puppeteer-core';
import { type FakeSpeech, fakeVoice, installFakeSpeech } from '../core/view/speech/fake-synthesis';
import { waitFor } from './scene';

export type Faked = typeof globalThis & { fakeSpeech: FakeSpeech };

export async function fake(reader: Page): Promise<void> {
  const voices = [fakeVoice('Ava', 'en-US'), fakeVoice('Ben', 'en-GB'), fakeVoice('Anna', 'de-DE')];
  // By handle: what it gives back is no plain data.
  await reader.evaluateHandle(installFakeSpeech, voices);
}

/** What is being said. */
export function now(reader: Page): Promise<string | undefined> {
  return reader.evaluate(() => (globalThis as Faked).fakeSpeech.now());
}

export async function endSentence(reader: Page): Promise<void> {
  await waitFor(async () => (await now(reader)) !== undefined, { what: 'something to be said' });
  await reader.evaluate(() => (globalThis as Faked).fakeSpeech.end());
}
