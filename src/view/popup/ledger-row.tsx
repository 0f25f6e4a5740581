// One group of folded blocks. The whole row is the button: hover or focus points, a click shows or folds.

import { Icon } from '../icon';
import type { LedgerGroup } from '../ledger/groups';
import { useTranslate } from '../strings';
import type { PopupActions } from './model';

/** The first says what it is, the second why that counts; a third would be a second paragraph. */
const REASONS_SHOWN = 2;

export function LedgerRow({ group, actions }: { group: LedgerGroup; actions: PopupActions }) {
  const translate = useTranslate();
  const copies = group.blocks.length;
  const shown = group.open === copies;
  return (
    <button
      type="button"
      class="ledger-row"
      data-open={shown}
      onClick={() => (shown ? actions.fold(group.blocks) : actions.expand(group.blocks))}
      onMouseEnter={() => actions.point(group.blocks)}
      onMouseLeave={() => actions.point([])}
      onFocus={() => actions.point(group.blocks)}
      onBlur={() => actions.point([])}
    >
      <span class="ledger-icon">
        <Icon name={group.category} />
      </span>
      <span class="ledger-kind">
        {translate(`category.${group.category}`)}{' '}
        {copies > 1 && (
          <span class="ledger-count">
            <span aria-hidden="true">{translate('folded.times', { count: copies })}</span>
            <span class="visually-hidden">{translate('folded.timesSpoken', { count: copies })}</span>
          </span>
        )}
      </span>
      <span class="ledger-action">{translate(shown ? 'popup.fold' : 'popup.show')}</span>
      <span class="ledger-why">
        {group.reasons
          .slice(0, REASONS_SHOWN)
          .map((reason) => translate(`reason.${reason.key}`, reason))
          .join(' ')}
      </span>
      <Details group={group} />
    </button>
  );
}

function Details({ group }: { group: LedgerGroup }) {
  const translate = useTranslate();
  const partly = group.open > 0 && group.open < group.blocks.length;
  return (
    <>
      {group.inside.map(({ category, count }) => (
        <span key={category} class="ledger-inside">
          {translate('folded.inside', { count, values: [translate(`category.${category}`)] })}
        </span>
      ))}
      {partly && (
        <span class="ledger-inside">
          {translate('folded.partly', { count: group.open, values: [String(group.blocks.length)] })}
        </span>
      )}
    </>
  );
}
