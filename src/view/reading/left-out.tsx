// The foot of the view: what it leaves out, each to be opened in place. Nothing is silently gone.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { LeftOut } from '../../article/types';
import { Icon } from '../icon';
import { useTranslate } from '../strings';

export interface LeftOutPassage extends Pick<LeftOut, 'category' | 'times'> {
  /** Its first words; '' where it holds none. */
  readonly beginning: string;
  /** Rendered; null where it holds neither words nor pictures. */
  readonly body: ComponentChildren;
}

interface LeftOutProps {
  readonly passages: readonly LeftOutPassage[];
  /** How many more there were than are kept. */
  readonly beyond: number;
}

/** More rows wait behind a button. */
const AT_FIRST = 12;

export function LeftOutSection({ passages, beyond }: LeftOutProps) {
  const translate = useTranslate();
  const [whole, setWhole] = useState(false);
  const kinds = [...new Set(passages.map(({ category }) => category))];
  const sorted = kinds.flatMap((kind) => passages.filter(({ category }) => category === kind));
  // One row hidden behind a button would take the button's own place.
  const shown = whole || sorted.length <= AT_FIRST + 1 ? sorted.length : AT_FIRST;
  return (
    <section class="foot left-out" aria-labelledby="left-out-heading">
      <h2 class="foot-heading" id="left-out-heading">
        {translate('leftOut.title')}
      </h2>
      {passages.length + beyond === 0 && <p class="foot-none">{translate('leftOut.none')}</p>}
      <ul class="left-out-list">
        {sorted.map((passage, index) => (
          <li key={index} hidden={index >= shown}>
            <Passage passage={passage} />
          </li>
        ))}
      </ul>
      {shown < sorted.length && (
        <button type="button" class="foot-more" onClick={() => setWhole(true)}>
          {translate('leftOut.more', { count: sorted.length - shown })}
          <Icon name="chevron" />
        </button>
      )}
      {beyond > 0 && <p class="foot-none">{translate('leftOut.beyond', { count: beyond })}</p>}
    </section>
  );
}

function Passage({ passage: { category, times, beginning, body } }: { passage: LeftOutPassage }) {
  const translate = useTranslate();
  return (
    <details class="foot-group">
      <summary>
        {translate(category === 'other' ? 'leftOut.other' : `category.${category}`)}
        {times > 1 && <span class="left-out-times">{translate('leftOut.times', { count: times })}</span>}
        {beginning !== '' && (
          <bdi class="left-out-beginning" dir="auto">
            {beginning}
          </bdi>
        )}
      </summary>
      <div class="left-out-passage">
        <div class="article-body" dir="auto">
          {body ?? <p>{translate('leftOut.empty')}</p>}
        </div>
      </div>
    </details>
  );
}
