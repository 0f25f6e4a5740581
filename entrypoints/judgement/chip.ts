// What a chip says, in the reader's language.
import type { ChipText } from '../../src/collapse/marks';
import type { Decision } from '../../src/decide/types';
import { translate } from '../../src/platform/strings';

export function chipFor(decision: Decision): ChipText {
  const kind = translate(`category.${decision.category}`);
  const fill = { count: decision.occurrences, values: [kind] };
  return {
    text: translate('chip.shown', fill),
    show: translate('chip.show'),
    label: translate('chip.label', fill),
    more: translate('chip.more'),
  };
}
