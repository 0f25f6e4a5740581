// A level of the outline: its rows, and below each the level under it.
import { useId } from 'preact/hooks';
import type { OutlineEntry } from '../../article/types';
import { formatNumber } from '../formats';
import { Icon } from '../icon';
import { useLocale, useTranslate } from '../strings';
import { openAround } from './section-place';

export interface BranchContext {
  /** Ids from the outermost section down to the one being read. */
  readonly path: readonly string[];
  /** How much of each section was said before, by its id. */
  readonly repeats: Readonly<Record<string, number>>;
  readonly leads: 'here' | 'elsewhere';
  readonly onJump: ((section: OutlineEntry) => void) | undefined;
  /** Words of the longest section. */
  readonly longest: number;
  /** Sections that are not behind the button for more. */
  readonly visible: ReadonlySet<string>;
  readonly folds: boolean;
  isOpen(id: string): boolean;
  setOpen(id: string, open: boolean): void;
}

interface EntryProps {
  readonly entry: OutlineEntry;
  readonly context: BranchContext;
}

export function Branch({
  entries,
  context,
  id,
}: {
  entries: readonly OutlineEntry[];
  context: BranchContext;
  id?: string;
}) {
  return (
    <ol class="outline-list" id={id}>
      {entries.map((entry) => (
        <Item key={entry.id} entry={entry} context={context} />
      ))}
    </ol>
  );
}

function Item({ entry, context }: EntryProps) {
  const below = useId();
  const isBranch = entry.children.length > 0;
  const open = isBranch && context.isOpen(entry.id);
  return (
    <li hidden={!context.visible.has(entry.id)}>
      <div class="outline-line" data-branch={context.folds && isBranch}>
        <Row entry={entry} context={context} />
        {context.folds && isBranch && <Fold entry={entry} context={context} open={open} below={below} />}
      </div>
      {open && <Branch entries={entry.children} context={context} id={below} />}
    </li>
  );
}

function Fold({ entry, context, open, below }: EntryProps & { open: boolean; below: string }) {
  const translate = useTranslate();
  return (
    <button
      type="button"
      class="outline-fold"
      aria-expanded={open}
      aria-controls={open ? below : undefined}
      aria-label={translate('outline.below', { values: [entry.title] })}
      onClick={() => context.setOpen(entry.id, !open)}
    >
      <Icon name="chevron" />
    </button>
  );
}

function Row({ entry, context }: EntryProps) {
  const { path, leads, onJump } = context;
  const attributes = {
    class: 'outline-row',
    'data-level': Math.min(entry.level, 4),
    'data-within': path.includes(entry.id),
    'aria-current': entry.id === path.at(-1) ? ('location' as const) : undefined,
    onClick: () => {
      if (leads === 'here') openAround(document.getElementById(entry.id));
      onJump?.(entry);
    },
  };
  const content = <RowContent entry={entry} context={context} />;
  return leads === 'here' ? (
    <a {...attributes} href={`#${encodeURIComponent(entry.id)}`}>
      {content}
    </a>
  ) : (
    <button {...attributes} type="button">
      {content}
    </button>
  );
}

function RowContent({ entry, context }: EntryProps) {
  const translate = useTranslate();
  const locale = useLocale();
  const repeats = context.repeats[entry.id] ?? 0;
  return (
    <>
      <span class="outline-title" dir="auto">
        {entry.title}
      </span>
      <span class="outline-bar" aria-hidden="true">
        <span style={{ inlineSize: `${Math.round((entry.words / context.longest) * 100)}%` }} />
      </span>
      {repeats > 0 && (
        <span class="outline-repeats" aria-hidden="true">
          {translate('outline.times', { count: repeats })}
        </span>
      )}
      <span class="outline-words" aria-hidden="true">
        {formatNumber(entry.words, locale)}
      </span>
      <span class="visually-hidden">, {translate('outline.words', { count: entry.words })}</span>
      {repeats > 0 && <span class="visually-hidden">, {translate('outline.repeats', { count: repeats })}</span>}
    </>
  );
}
