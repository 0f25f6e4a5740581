// How far an export has come, and what came of it.
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../icon';
import { useTranslate } from '../strings';
import { COPIES, type Export, type ExportKind } from './export-kinds';

/** Milliseconds that a success is shown; a failure stays until the next try. */
const SHOWN = 4000;

export type ExportState =
  | { readonly is: 'idle' }
  | { readonly is: 'working'; readonly done: number; readonly all: number }
  | { readonly is: 'copied' }
  | { readonly is: 'saved'; readonly picturesOut: number }
  | { readonly is: 'failed'; readonly kind: 'copy' | 'save' | 'print' };

export function useExport(run: Export) {
  const [state, setState] = useState<ExportState>({ is: 'idle' });
  useEffect(() => {
    if (state.is !== 'copied' && state.is !== 'saved') return;
    const timer = setTimeout(() => setState({ is: 'idle' }), SHOWN);
    return () => clearTimeout(timer);
  }, [state]);
  const start = (kind: ExportKind, selected: string): void => {
    setState({ is: 'working', done: 0, all: 0 });
    const progress = (done: number, all: number) => setState({ is: 'working', done, all });
    run({ kind, selected, progress }).then(
      ({ picturesOut }) => setState(finished(kind, picturesOut)),
      (error: unknown) => {
        console.warn('Chaffinch could not export the article.', error);
        setState({ is: 'failed', kind: groupOf(kind) });
      },
    );
  };
  return { state, start, clear: () => setState({ is: 'idle' }) };
}

function finished(kind: ExportKind, picturesOut: number): ExportState {
  const group = groupOf(kind);
  if (group === 'print') return { is: 'idle' };
  return group === 'copy' ? { is: 'copied' } : { is: 'saved', picturesOut };
}

function groupOf(kind: ExportKind): 'copy' | 'save' | 'print' {
  if (kind === 'print') return 'print';
  return COPIES.some((copy) => copy === kind) ? 'copy' : 'save';
}

/** Always there, so that what comes into it is read out. */
export function ExportStatus({ state }: { state: ExportState }) {
  const text = useStatusText(state);
  return (
    <p class="export-status" role="status" data-is={state.is}>
      {text && (state.is === 'copied' || state.is === 'saved') && <Icon name="check" />}
      {text && state.is === 'failed' && <Icon name="alert" />}
      {text}
    </p>
  );
}

function useStatusText(state: ExportState): string {
  const translate = useTranslate();
  switch (state.is) {
    case 'idle':
      return '';
    case 'working':
      // Without pictures it takes no time that would have to be told.
      return state.all > 0 ? translate('export.pictures', { values: [String(state.done), String(state.all)] }) : '';
    case 'copied':
      return translate('export.copied');
    case 'saved':
      return state.picturesOut > 0
        ? translate('export.savedWithout', { count: state.picturesOut })
        : translate('export.saved');
    case 'failed':
      return translate(`export.failed.${state.kind}`);
  }
}
