// What is stored of how the reader reads, and how anything found in the store becomes valid preferences again.
import {
  DEFAULT_READING,
  FACES,
  IMAGES,
  type Measure,
  type ReadingPreferences,
  SAID,
  STEPS,
  THEMES,
} from '../decide/reading-choices';

export const READING_VERSION = 1;

export interface StoredPreferences extends ReadingPreferences {
  readonly version: number;
}

/** How slow and how fast speech may be. */
const RATES = { least: 0.5, most: 3 };
/** More languages than anyone reads; a bound on what is kept. */
const VOICES = 50;
const VOICE_LENGTH = 300;

/** Valid preferences from whatever the store holds; what is not understood falls back to the default. */
export function parsePreferences(stored: unknown): ReadingPreferences {
  // A newer version's preferences are not understood: an older one was installed over it.
  if (!isRecord(stored) || stored['version'] !== READING_VERSION) {
    return DEFAULT_READING;
  }
  return {
    theme: oneOf(THEMES, stored['theme']) ?? DEFAULT_READING.theme,
    face: oneOf(FACES, stored['face']) ?? DEFAULT_READING.face,
    size: stepOf('size', stored['size']),
    width: stepOf('width', stored['width']),
    lineHeight: stepOf('lineHeight', stored['lineHeight']),
    justify: flag(stored['justify'], DEFAULT_READING.justify),
    hyphenate: flag(stored['hyphenate'], DEFAULT_READING.hyphenate),
    images: oneOf(IMAGES, stored['images']) ?? DEFAULT_READING.images,
    said: oneOf(SAID, stored['said']) ?? DEFAULT_READING.said,
    rate: rateOf(stored['rate']),
    voices: parseVoices(stored['voices']),
  };
}

/** What goes into the store. */
export function storedPreferences(preferences: ReadingPreferences): StoredPreferences {
  return { version: READING_VERSION, ...parsePreferences({ version: READING_VERSION, ...preferences }) };
}

/** The nearest step, so that a scale may change between versions. */
function stepOf(measure: Measure, value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return DEFAULT_READING[measure];
  }
  const distance = (step: number): number => Math.abs(step - value);
  return STEPS[measure].reduce<number>(
    (nearest, step) => (distance(step) < distance(nearest) ? step : nearest),
    STEPS[measure][0],
  );
}

function rateOf(value: unknown): number {
  return typeof value === 'number' && value >= RATES.least && value <= RATES.most ? value : DEFAULT_READING.rate;
}

/** Only primary language subtags are names here: `__proto__` from the store is not a language. */
function parseVoices(stored: unknown): Record<string, string> {
  const voices = Object.entries(isRecord(stored) ? stored : {}).filter(
    (entry): entry is [string, string] =>
      /^[a-z]{2,3}$/.test(entry[0]) && typeof entry[1] === 'string' && entry[1].length <= VOICE_LENGTH,
  );
  return Object.fromEntries(voices.slice(0, VOICES));
}

function flag(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise;
}

function oneOf<T>(known: readonly T[], value: unknown): T | undefined {
  return known.find((one) => one === value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
