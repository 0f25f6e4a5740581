// Asks before what cannot be undone. Stands where the button that opens it does.
import { useRef } from 'preact/hooks';
import { useTranslate } from './strings';

interface ConfirmProps {
  /** On the button that asks. */
  readonly label: string;
  readonly title: string;
  readonly text: string;
  /** On the button that does it. */
  readonly action: string;
  readonly disabled?: boolean;
  /** The look of the button that asks. */
  readonly kind: 'minor' | 'quiet';
  onConfirm(): void;
}

export function Confirm({ label, title, text, action, disabled = false, kind, onConfirm }: ConfirmProps) {
  const translate = useTranslate();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button
        type="button"
        class="button"
        data-kind={kind}
        disabled={disabled}
        onClick={() => dialog.current?.showModal()}
      >
        {label}
      </button>
      <dialog
        class="confirm"
        ref={dialog}
        aria-label={title}
        onClose={(event) => {
          if (event.currentTarget.returnValue === 'yes') onConfirm();
          event.currentTarget.returnValue = '';
        }}
      >
        <form method="dialog">
          <h2>{title}</h2>
          <p>{text}</p>
          <div class="confirm-actions">
            {/* The first has the focus, and Escape does the same. */}
            <button type="submit" class="button" data-kind="minor">
              {translate('saved.keep')}
            </button>
            <button type="submit" class="button" data-kind="primary" value="yes">
              {action}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}
