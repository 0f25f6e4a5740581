// One button for everything that can be taken out of the reader: a menu button as the ARIA practices describe it.
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icon';
import { useTranslate } from '../strings';
import type { Export, ExportKind } from './export-kinds';
import { ExportStatus, useExport } from './export-status';
import { destination, itemFrom } from './menu-keys';
import { selectedText } from './selected-text';

interface ExportMenuProps {
  readonly label: string;
  /** Groups of what is offered, with a line between them. */
  readonly groups: readonly (readonly ExportKind[])[];
  readonly run: Export;
}

export function ExportMenu({ label, groups, run }: ExportMenuProps) {
  const id = useId();
  const [open, setOpen] = useState<'first' | 'last'>();
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const selected = useRef('');
  const { state, start, clear } = useExport(run);
  const show = (at: 'first' | 'last'): void => {
    if (state.is === 'working') return;
    clear();
    // The focus that moves into the menu takes the selection with it in some browsers.
    selected.current = selectedText();
    setOpen(at);
  };
  const close = (): void => {
    setOpen(undefined);
    button.current?.focus();
  };
  useOutside(box, open !== undefined, () => setOpen(undefined));
  return (
    <div class="export" ref={box}>
      <button
        type="button"
        class="export-button"
        ref={button}
        aria-haspopup="menu"
        aria-expanded={open !== undefined}
        aria-controls={open ? id : undefined}
        aria-disabled={state.is === 'working'}
        onClick={() => (open ? close() : show('first'))}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          show(event.key === 'ArrowDown' ? 'first' : 'last');
        }}
      >
        <Icon name="export" />
        <span class="export-label">{label}</span>
        <Icon name="chevron" />
      </button>
      {open && (
        <Menu
          id={id}
          label={label}
          groups={groups}
          at={open}
          onClose={close}
          onLeave={() => setOpen(undefined)}
          onChoose={(kind) => {
            close();
            start(kind, selected.current);
          }}
        />
      )}
      <ExportStatus state={state} />
    </div>
  );
}

interface MenuProps extends Pick<ExportMenuProps, 'label' | 'groups'> {
  readonly id: string;
  /** Which item has the focus at first. */
  readonly at: 'first' | 'last';
  onClose(): void;
  /** The focus goes on to what follows. */
  onLeave(): void;
  onChoose(kind: ExportKind): void;
}

function Menu({ id, label, groups, at, onClose, onLeave, onChoose }: MenuProps) {
  const translate = useTranslate();
  const menu = useRef<HTMLDivElement>(null);
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  useLayoutEffect(
    () =>
      items()
        .at(at === 'first' ? 0 : -1)
        ?.focus(),
    [],
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') {
      onLeave();
      return;
    }
    const known = items();
    const now = known.findIndex((item) => item.matches(':focus'));
    const to = destination(event.key, now, known.length) ?? itemFrom(event, now, known);
    if (to === undefined && event.key !== 'Escape') return;
    // Escape closes the menu, not the popup around it; letters are no shortcuts of the page meanwhile.
    event.preventDefault();
    event.stopPropagation();
    if (to === undefined) onClose();
    else known[to]?.focus();
  };
  return (
    <div class="export-menu" id={id} role="menu" aria-label={label} ref={menu} onKeyDown={onKeyDown}>
      {groups.map((kinds, index) => [
        index > 0 && <hr key={index} class="export-line" />,
        ...kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            role="menuitem"
            class="export-item"
            tabIndex={-1}
            onClick={() => onChoose(kind)}
          >
            {translate(`export.kind.${kind}`)}
          </button>
        )),
      ])}
    </div>
  );
}

/** Tells of a press outside, as long as it is asked to. */
function useOutside(box: { readonly current: HTMLElement | null }, active: boolean, onOutside: () => void): void {
  useLayoutEffect(() => {
    if (!active) return;
    const onPointerDown = (event: Event): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) onOutside();
    };
    addEventListener('pointerdown', onPointerDown, true);
    return () => removeEventListener('pointerdown', onPointerDown, true);
  }, [active]);
}
