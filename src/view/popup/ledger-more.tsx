// Behind each row of the ledger: all the evidence with its score, and what to do where Chaffinch was wrong.
import { useId, useState } from 'preact/hooks';
import type { LedgerGroup } from '../ledger/groups';
import { reportOf } from '../ledger/report';
import { useTranslate } from '../strings';
import type { BlockDescription, PopupActions, PopupModel } from './model';

interface LedgerMoreProps {
  readonly group: LedgerGroup;
  readonly about: PopupModel['about'];
  readonly actions: PopupActions;
}

export function LedgerMore({ group, about, actions }: LedgerMoreProps) {
  const translate = useTranslate();
  const id = useId();
  const [told, setTold] = useState('');
  const [withAddress, setWithAddress] = useState(false);
  const copy = async (textOf: (description: BlockDescription) => string): Promise<void> => {
    const [block] = group.blocks;
    const description = block === undefined ? undefined : await actions.describe(block);
    const done = description ? await actions.copy(textOf(description)) : false;
    setTold(translate(done ? 'ledger.copied' : 'ledger.notCopied'));
  };
  return (
    <details class="ledger-more">
      <summary>{translate('ledger.more')}</summary>
      <p class="ledger-score">
        {translate('ledger.score', { values: [group.score.toFixed(2), about.threshold.toFixed(2)] })}
      </p>
      <ul class="ledger-evidence">
        {group.signals.map((signal) => (
          <li key={signal.reason.key}>
            <span>{translate(`reason.${signal.reason.key}`, signal.reason)}</span>
            <span class="ledger-strength">{signal.strength.toFixed(2)}</span>
          </li>
        ))}
      </ul>
      <div class="ledger-steps">
        <button type="button" class="button" data-kind="minor" onClick={() => actions.showAlways(group.blocks)}>
          {translate('ledger.wrong')}
        </button>
        <button
          type="button"
          class="button"
          data-kind="quiet"
          onClick={() =>
            copy(({ markup }) =>
              reportOf({ ...group, markup }, about.version, translate, withAddress ? about.address : undefined),
            )
          }
        >
          {translate('ledger.report')}
        </button>
        <button type="button" class="button" data-kind="quiet" onClick={() => copy(({ filter }) => filter)}>
          {translate('ledger.filter')}
        </button>
      </div>
      <label class="ledger-address" for={id}>
        <input
          id={id}
          type="checkbox"
          checked={withAddress}
          onChange={(event) => setWithAddress(event.currentTarget.checked)}
        />
        {translate('ledger.withAddress')}
      </label>
      <p class="ledger-told" role="status">
        {told}
      </p>
    </details>
  );
}
