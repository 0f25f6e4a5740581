// Draws the article at once, and when it has been seen again with its repeats marked: a long one takes a moment to compare.
import type { Root } from 'hast';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { markSaid } from '../../src/article/said/mark';
import { alreadySaid, repeatsBySection } from '../../src/article/said/said';
import type { Said } from '../../src/article/said/types';
import { translate, uiLocale } from '../../src/platform/strings';
import { usePreferences } from '../../src/view/reading/preferences';
import { SaidProvider } from '../../src/view/reading/said';

interface AlreadySaidProps {
  /** Sanitised in this page. */
  readonly body: Root;
  /** BCP 47, or ''. */
  readonly language: string;
  draw(body: Root): ComponentChildren;
  children(body: ComponentChildren): ComponentChildren;
}

export function AlreadySaid({ body, language, draw, children }: AlreadySaidProps) {
  const [said, setSaid] = useState<Said>();
  const { preferences, change } = usePreferences();
  useEffect(() => afterPaint(() => setSaid(alreadySaid(body, language))), [body, language]);
  const repeats = said?.repeats.length ?? 0;
  const drawn = useMemo(() => draw(said && repeats > 0 ? markSaid(body, said, saidWords()) : body), [body, said]);
  const view = useMemo(
    () => (said && repeats > 0 ? { wordsOnce: said.wordsOnce, repeats, bySection: repeatsBySection(said) } : undefined),
    [said],
  );
  return (
    <SaidProvider value={view && { ...view, mode: preferences.said, choose: (mode) => change({ said: mode }) }}>
      {children(drawn)}
    </SaidProvider>
  );
}

function saidWords() {
  return {
    locale: uiLocale(),
    already: translate('said.already'),
    above: translate('said.above'),
    below: translate('said.below'),
    back: translate('said.back'),
  };
}

/** A frame is asked for before it is painted; what follows it comes after. Answers how to call it off. */
function afterPaint(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(act);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
