// The article's sections as a tree, with their length. Branches of a long one are folded until they are read.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { OutlineEntry } from '../../article/types';
import { Icon } from '../icon';
import { useTranslate } from '../strings';
import { keepInView } from './keep-in-view';
import { Branch, type BranchContext } from './outline-branch';
import { flatten, pathTo } from './outline-tree';
import { useSaid } from './said';

interface OutlineProps {
  readonly outline: readonly OutlineEntry[];
  /** The id of the section being read. */
  readonly current?: string | undefined;
  /** How much of each section was said before, by its id, where the text is drawn elsewhere. */
  readonly repeats?: Readonly<Record<string, number>> | undefined;
  /** Sections shown at first; the rest is behind a button. */
  readonly most?: number;
  /** Where a section is to be found: in this page (links), or in another that is asked to scroll (buttons). */
  readonly leads: 'here' | 'elsewhere';
  readonly onJump?: ((section: OutlineEntry) => void) | undefined;
}

/** From so many sections on branches can be folded, where nothing is hidden behind a button anyway. */
const LONG = 24;

export function Outline({ outline, current, repeats, most, leads, onJump }: OutlineProps) {
  const translate = useTranslate();
  const said = useSaid();
  const [whole, setWhole] = useState(false);
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const list = useRef<HTMLDivElement>(null);
  const entries = useMemo(() => flatten(outline), [outline]);
  const path = useMemo(() => pathTo(outline, current), [outline, current]);
  useEffect(() => keepInView(list.current?.querySelector('[aria-current]')), [current]);
  // One row hidden behind a button would take the button's own place.
  const shown = whole || most === undefined || entries.length <= most + 1 ? entries.length : most;
  const folds = most === undefined && entries.length > LONG;
  const context: BranchContext = {
    path,
    repeats: repeats ?? said?.bySection ?? {},
    leads,
    onJump,
    longest: Math.max(...entries.map((entry) => entry.words), 1),
    // What is being read is never behind the button.
    visible: new Set([...entries.slice(0, shown).map((entry) => entry.id), ...path]),
    folds,
    isOpen: (id) => !folds || (chosen.get(id) ?? path.includes(id)),
    setOpen: (id, open) => setChosen((known) => new Map(known).set(id, open)),
  };
  return (
    <div class="outline" ref={list} data-folds={folds}>
      <Branch entries={outline} context={context} />
      {shown < entries.length && (
        <button type="button" class="outline-more" onClick={() => setWhole(true)}>
          {translate('outline.more', { count: entries.length - shown })}
          <Icon name="chevron" />
        </button>
      )}
    </div>
  );
}
