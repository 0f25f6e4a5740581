// Reading aloud as the reader tab has it: one for each article, drawn anew when something changes.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article } from '../../article/types';
import type { Bookmark } from '../speech/bookmark';
import { ReadAloud, type SpeechPreferences } from '../speech/read-aloud';
import { useLocale, useTranslate } from '../strings';

/** What the entrypoint knows of it. Without it, nothing is kept. */
export interface SpeechSetup {
  readonly preferences?: SpeechPreferences;
  readonly onPreferences?: (preferences: SpeechPreferences) => void;
  readonly recall: () => Promise<Bookmark | undefined>;
  readonly keep: (bookmark: Bookmark | undefined) => void;
  /** The language of a text whose page does not say; '' for one that is not known. */
  readonly guessLanguage: (text: string) => Promise<string>;
}

export interface Aloud {
  readonly aloud: ReadAloud;
  readonly setPreferences: (preferences: SpeechPreferences) => void;
}

const USUAL: SpeechPreferences = { rate: 1, voices: {} };

/** @param place where the article stands in the document; its first `article` is read. */
export function useReadAloud(article: Article, place: () => Element | null, setup?: SpeechSetup): Aloud {
  const translate = useTranslate();
  const locale = useLocale();
  const [, redraw] = useState(0);
  const [own, setOwn] = useState(USUAL);
  const given = useRef(setup);
  given.current = setup;
  const preferences = setup?.preferences ?? own;
  const aloud = useMemo(() => {
    const find = (): Element | null => place()?.querySelector('article') ?? null;
    return new ReadAloud({
      title: article.title,
      summary: {
        language: locale,
        code: (count) => translate('speech.code', { count }),
        table: (count) => translate('speech.table', { count }),
      },
      article: find,
      language: async () =>
        article.language || (await given.current?.guessLanguage(find()?.textContent ?? '')) || locale,
      recall: async () => given.current?.recall(),
      keep: (bookmark) => given.current?.keep(bookmark),
      covered: () => document.querySelector('.speech-bar')?.clientHeight ?? 0,
      changed: () => redraw((count) => count + 1),
    });
  }, [article]);
  useEffect(() => {
    aloud.preferences = preferences;
  }, [aloud, preferences]);
  useEffect(() => () => aloud.close(), [aloud]);
  return { aloud, setPreferences: (changed) => (setup?.onPreferences ?? setOwn)(changed) };
}
