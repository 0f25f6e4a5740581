// Reading aloud as the reader tab has it: one for each article, drawn anew when something changes.
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article } from '../../article/types';
import { usePreferences } from '../reading/preferences';
import { useSaid } from '../reading/said';
import type { Bookmark } from '../speech/bookmark';
import { ReadAloud } from '../speech/read-aloud';
import { useLocale, useTranslate } from '../strings';
import { useCommand } from './commands';

/** What the entrypoint knows of it. Without it, nothing is kept. */
export interface SpeechSetup {
  readonly recall: () => Promise<Bookmark | undefined>;
  readonly keep: (bookmark: Bookmark | undefined) => void;
  /** The language of a text whose page does not say; '' for one that is not known. */
  readonly guessLanguage: (text: string) => Promise<string>;
}

/** @param place where the article stands in the document; its first `article` is read. */
export function useReadAloud(article: Article, place: () => Element | null, setup?: SpeechSetup): ReadAloud {
  const translate = useTranslate();
  const locale = useLocale();
  const [, redraw] = useState(0);
  const { preferences } = usePreferences();
  const given = useRef(setup);
  given.current = setup;
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
  const { rate, voices } = preferences;
  useEffect(() => {
    aloud.preferences = { rate, voices };
  }, [aloud, rate, voices]);
  const said = useSaid();
  // The text is drawn anew once its repeats are known, and what is shown once is said once.
  useEffect(() => aloud.reread(), [aloud, said !== undefined, said?.mode === 'once']);
  useCommand(
    'speak',
    useCallback(() => aloud.toggle(), [aloud]),
  );
  useEffect(() => () => aloud.close(), [aloud]);
  return aloud;
}
