// What a chip tells when it is asked: why the block is folded, where its copies are, and what the reader can do about it.
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Category, Reason } from '../../decide/types';
import { Icon } from '../icon';
import { useTranslate } from '../strings';

export interface DetailsModel {
  readonly kind: Category;
  /** Distinct, the clearest first. */
  readonly reasons: readonly Reason[];
  /** This block's place among its copies in the page, from 1, and how many there are. */
  readonly place: number;
  readonly copies: number;
  /** '' where the page has no host. */
  readonly site: string;
  /** What the reader has just chosen here; it can be undone. Or that the browser does not keep it. */
  readonly done?: 'block' | 'kind' | 'blockUnkept' | 'kindUnkept';
}

export interface DetailsActions {
  show(): void;
  /** To the next copy, or the one before. */
  jump(by: 1 | -1): void;
  showAlways(): void;
  showKind(): void;
  undo(): void;
  close(): void;
}

export function Details({ model, actions }: { model: DetailsModel; actions: DetailsActions }) {
  const translate = useTranslate();
  const id = useId();
  const dialog = useRef<HTMLDivElement>(null);
  // Each state begins with its likeliest step: what had the focus may be gone.
  useLayoutEffect(() => {
    dialog.current?.querySelector<HTMLElement>('.details-actions button')?.focus({ preventScroll: true });
  }, [model.done]);
  const kind = translate(`category.${model.kind}`);
  return (
    <div
      class="details"
      role="dialog"
      aria-labelledby={id}
      ref={dialog}
      onKeyDown={(event) => keepInside(event, actions.close)}
    >
      <header class="details-header">
        <h2 id={id}>{model.done ? translate(`details.done.${model.done}`) : translate('details.title')}</h2>
        <button type="button" class="icon-button" aria-label={translate('details.close')} onClick={actions.close}>
          <Icon name="close" />
        </button>
      </header>
      {model.done ? (
        <Done model={model} kind={kind} actions={actions} />
      ) : (
        <Why model={model} kind={kind} actions={actions} />
      )}
    </div>
  );
}

interface PartProps {
  readonly model: DetailsModel;
  readonly kind: string;
  readonly actions: DetailsActions;
}

function Why({ model, kind, actions }: PartProps) {
  const translate = useTranslate();
  return (
    <>
      <ul class="details-reasons">
        {model.reasons.map((reason) => (
          <li key={reason.key}>{translate(`reason.${reason.key}`, reason)}</li>
        ))}
      </ul>
      {model.copies > 1 && (
        <div class="details-copies">
          <span role="status">
            {translate('details.copy', { values: [String(model.place), String(model.copies)] })}
          </span>
          <button
            type="button"
            class="icon-button"
            data-turn="back"
            aria-label={translate('details.before')}
            onClick={() => actions.jump(-1)}
          >
            <Icon name="chevron" />
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={translate('details.next')}
            onClick={() => actions.jump(1)}
          >
            <Icon name="chevron" />
          </button>
        </div>
      )}
      <Actions>
        <button type="button" class="action" data-kind="primary" onClick={actions.show}>
          {translate('details.show')}
        </button>
        <button type="button" class="action" onClick={actions.showAlways}>
          {translate('details.showAlways')}
        </button>
        {model.kind !== 'own' && (
          <button type="button" class="action" onClick={actions.showKind}>
            {translate('details.showKind', { values: [kind, model.site] })}
          </button>
        )}
      </Actions>
    </>
  );
}

function Done({ model, kind, actions }: PartProps) {
  const translate = useTranslate();
  return (
    <>
      <p class="details-text">{translate(`details.doneText.${model.done}`, { values: [kind, model.site] })}</p>
      <Actions>
        {model.done !== 'kindUnkept' && (
          <button type="button" class="action" data-kind="primary" onClick={actions.undo}>
            {translate('details.undo')}
          </button>
        )}
        <button type="button" class="action" onClick={actions.close}>
          {translate('details.close')}
        </button>
      </Actions>
    </>
  );
}

function Actions({ children }: { children: ComponentChildren }) {
  return <div class="details-actions">{children}</div>;
}

/** Tab stays in the dialog, Escape leaves it; the page behind hears of neither. */
function keepInside(event: KeyboardEvent, close: () => void): void {
  if (event.key === 'Escape') {
    event.preventDefault();
    close();
  }
  if (event.key === 'Tab') {
    const dialog = event.currentTarget as HTMLElement;
    const buttons = [...dialog.querySelectorAll<HTMLElement>('button')];
    const at = buttons.indexOf(event.target as HTMLElement);
    const next = buttons.at((at + (event.shiftKey ? -1 : 1)) % buttons.length);
    event.preventDefault();
    next?.focus();
  }
  event.stopPropagation();
}
