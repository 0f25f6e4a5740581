// The outline where there is no room beside the article: a dialog of the browser's own, which keeps the focus in it.
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OutlineEntry } from '../../article/types';
import { Icon } from '../icon';
import { Outline } from '../reading/outline';
import { useTranslate } from '../strings';
import { useCommand } from './commands';

export function Drawer({ outline, current }: { outline: readonly OutlineEntry[]; current: string | undefined }) {
  const translate = useTranslate();
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  useCommand(
    'outline',
    useCallback(() => (hasRoomBeside() ? focusBeside() : setOpen(true)), []),
  );
  return (
    <dialog
      class="drawer"
      ref={dialog}
      aria-label={translate('outline.label')}
      data-scroller
      closedby="any"
      onClose={() => setOpen(false)}
    >
      {open && (
        <div class="drawer-content">
          <header class="drawer-header">
            <h2 class="reader-heading">{translate('outline.label')}</h2>
            <button type="button" class="tool" aria-label={translate('outline.close')} onClick={() => setOpen(false)}>
              <Icon name="close" />
            </button>
          </header>
          <Outline outline={outline} current={current} leads="here" onJump={() => setOpen(false)} />
        </div>
      )}
    </dialog>
  );
}

function beside(): HTMLElement | null {
  return document.querySelector('.reader-outline');
}

function hasRoomBeside(): boolean {
  return beside()?.checkVisibility() ?? false;
}

/** On the section being read. */
function focusBeside(): void {
  beside()?.querySelector<HTMLElement>('[aria-current], .outline-row')?.focus();
}
