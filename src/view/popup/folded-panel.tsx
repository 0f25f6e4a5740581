// The ledger: what was folded and why, and what was left although it looked the part.
import { distinctReasons } from '../../decide/reasons';
import type { LedgerGroup } from '../ledger/groups';
import { keptByGuard, keptNear } from '../ledger/groups';
import { Notice } from '../notice';
import { useTranslate } from '../strings';
import { LedgerMore } from './ledger-more';
import { LedgerRow } from './ledger-row';
import type { LedgerData, PopupActions, PopupModel } from './model';

interface FoldedPanelProps {
  readonly groups: readonly LedgerGroup[];
  readonly ledger: LedgerData;
  readonly about: PopupModel['about'];
  readonly actions: PopupActions;
}

export function FoldedPanel({ groups, ledger, about, actions }: FoldedPanelProps) {
  const translate = useTranslate();
  return (
    <div class="ledger">
      {groups.length === 0 ? (
        <Notice icon="check" title={translate('folded.none.title')} text={translate('folded.none.text')} />
      ) : (
        <ul class="ledger-list">
          {groups.map((group) => (
            <li key={group.blocks[0]}>
              <LedgerRow group={group} actions={actions} />
              <LedgerMore group={group} about={about} actions={actions} />
            </li>
          ))}
        </ul>
      )}
      <Kept ledger={ledger} actions={actions} />
      <Near ledger={ledger} about={about} actions={actions} />
      {ledger.failed.length > 0 && (
        <p class="ledger-note">
          {translate('folded.failed', { count: ledger.failed.length, values: [ledger.failed.join(', ')] })}
        </p>
      )}
    </div>
  );
}

function Kept({ ledger, actions }: Pick<FoldedPanelProps, 'ledger' | 'actions'>) {
  const translate = useTranslate();
  const kept = keptByGuard(ledger.decisions);
  if (kept.length === 0) {
    return null;
  }
  return (
    <details class="kept">
      <summary>{translate('folded.kept', { count: kept.length })}</summary>
      <ul>
        {kept.map((entry) => (
          <li
            key={entry.block}
            class="kept-entry"
            onMouseEnter={() => actions.point([entry.block])}
            onMouseLeave={() => actions.point([])}
          >
            {entry.text && (
              <q class="kept-text" dir="auto">
                {entry.text}
              </q>
            )}
            <span class="kept-why">{translate(`guard.${entry.guard}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Near({ ledger, about, actions }: Omit<FoldedPanelProps, 'groups'>) {
  const translate = useTranslate();
  const near = keptNear(ledger.decisions);
  if (near.length === 0) {
    return null;
  }
  return (
    <details class="kept">
      <summary>{translate('folded.near', { count: near.length })}</summary>
      <ul>
        {near.map((entry) => (
          <li
            key={entry.block}
            class="kept-entry"
            onMouseEnter={() => actions.point([entry.block])}
            onMouseLeave={() => actions.point([])}
          >
            {entry.text && (
              <q class="kept-text" dir="auto">
                {entry.text}
              </q>
            )}
            <span class="kept-why">
              {translate('ledger.score', { values: [entry.score.toFixed(2), about.threshold.toFixed(2)] })}{' '}
              {distinctReasons(entry.signals)
                .map((reason) => translate(`reason.${reason.key}`, reason))
                .join(' ')}
            </span>
            <button type="button" class="button" data-kind="quiet" onClick={() => actions.foldAlways([entry.block])}>
              {translate('ledger.foldAlways')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
