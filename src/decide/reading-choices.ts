// How the reader wants to read. Plain data, so that the store and the views share it.

/** 'system' is light or dark, as the system asks. */
export const THEMES = ['system', 'light', 'sepia', 'dark', 'black'] as const;
export type Theme = (typeof THEMES)[number];

export const FACES = ['serif', 'sans', 'hyperlegible', 'dyslexic'] as const;
export type Face = (typeof FACES)[number];

/** Whether an article's pictures are fetched from where the article keeps them. */
export const IMAGES = ['load', 'none'] as const;
export type Images = (typeof IMAGES)[number];

/** What becomes of passages that say what was said before. */
export const SAID = ['written', 'dim', 'once'] as const;
export type Said = (typeof SAID)[number];

/** The steps of each measure, from small to large. */
export const STEPS = {
  /** CSS pixels of the article's text. */
  size: [14, 15, 16, 17, 18, 19, 20, 21, 22, 24, 26, 28, 32, 36, 40],
  /** Characters a line; of Chinese and Japanese about half as many. */
  width: [40, 46, 52, 58, 64, 68, 72, 80, 90, 100],
  /** Of the text's size. */
  lineHeight: [1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 2, 2.2],
} as const;
export type Measure = keyof typeof STEPS;

export interface ReadingPreferences {
  readonly theme: Theme;
  readonly face: Face;
  readonly size: number;
  readonly width: number;
  readonly lineHeight: number;
  /** Both edges straight, where the script allows it. */
  readonly justify: boolean;
  /** Words are divided by the rules of their language. */
  readonly hyphenate: boolean;
  readonly images: Images;
  readonly said: Said;
  /** Of speech; 1 is the voice's own. */
  readonly rate: number;
  /** The voice chosen for a language: primary subtag -> the voice's address (`voiceURI`). */
  readonly voices: Readonly<Record<string, string>>;
}

/** What is to be different; of what is known by then, where that is a step from it. */
export type PreferenceChange =
  | Partial<ReadingPreferences>
  | ((known: ReadingPreferences) => Partial<ReadingPreferences>);

export function withChange(known: ReadingPreferences, change: PreferenceChange): ReadingPreferences {
  return { ...known, ...(typeof change === 'function' ? change(known) : change) };
}

export const DEFAULT_READING: ReadingPreferences = {
  theme: 'system',
  face: 'serif',
  size: 20,
  width: 68,
  lineHeight: 1.6,
  justify: false,
  hyphenate: true,
  images: 'load',
  said: 'dim',
  rate: 1,
  voices: {},
};

/** The next step up (1) or down (-1), or the same at the end of the scale. */
export function stepped(measure: Measure, value: number, by: 1 | -1): number {
  const steps: readonly number[] = STEPS[measure];
  return steps[steps.indexOf(value) + by] ?? value;
}

/** The one after it, and after the last the first. */
export function nextTheme(theme: Theme): Theme {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
}
