// Which kinds of blocks are folded, on every site that has no choice of its own for a kind.
import { KINDS } from '../../decide/choices';
import type { Category } from '../../decide/types';
import { Icon } from '../icon';
import { useTranslate } from '../strings';
import { Switch } from '../switch';

interface KindListProps {
  readonly shown: readonly Category[];
  /** The switch for everything. */
  readonly enabled: boolean;
  onSwitch(kind: Category, folds: boolean): void;
}

export function KindList({ shown, enabled, onSwitch }: KindListProps) {
  const translate = useTranslate();
  return (
    <ul class="rows kinds">
      {KINDS.map((kind) => {
        const name = translate(`category.${kind}`);
        return (
          <li key={kind} class="setting">
            <Icon name={kind} />
            <div>
              <strong>{name}</strong>
            </div>
            <Switch
              on={enabled && !shown.includes(kind)}
              disabled={!enabled}
              label={translate('options.foldKind', { values: [name] })}
              onChange={(folds) => onSwitch(kind, folds)}
            />
          </li>
        );
      })}
    </ul>
  );
}
