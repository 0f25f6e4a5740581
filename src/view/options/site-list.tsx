// Sites on which the reader decided something.
import { SITE_MODES, type SiteMode } from '../../decide/choices';
import type { Category } from '../../decide/types';
import { Choice } from '../choice';
import { Icon } from '../icon';
import { useTranslate } from '../strings';
import type { OptionsActions } from './options';

export interface Site {
  readonly host: string;
  readonly mode: SiteMode;
  /** Kinds with a choice of their own: folded (true) or shown (false). */
  readonly kinds: Readonly<Partial<Record<Category, boolean>>>;
  /** Why Chaffinch may work there: by the built-in list, by a permission, or only when asked on a page. */
  readonly access: 'listed' | 'granted' | 'once';
}

interface SiteListProps {
  readonly sites: readonly Site[];
  /** The switch for everything. */
  readonly enabled: boolean;
  readonly actions: Pick<OptionsActions, 'setMode' | 'forgetKind' | 'remove'>;
}

export function SiteList({ sites, enabled, actions }: SiteListProps) {
  const translate = useTranslate();
  if (sites.length === 0) {
    return <p class="rows sites-none">{translate('options.noSites')}</p>;
  }
  return (
    <ul class="rows sites">
      {sites.map((site) => (
        <li key={site.host}>
          <div class="setting">
            <div>
              <strong>{site.host}</strong>
              <span>{translate(`options.access.${site.access}`)}</span>
            </div>
            <button
              type="button"
              class="button"
              data-kind="quiet"
              aria-label={translate('options.removeSite', { values: [site.host] })}
              onClick={() => actions.remove(site.host)}
            >
              {translate('options.remove')}
            </button>
            <Choice
              label={translate('options.siteMode', { values: [site.host] })}
              options={SITE_MODES.map((mode) => ({ value: mode, label: translate(`mode.${mode}`) }))}
              chosen={site.mode}
              disabled={!enabled}
              onChoose={(mode) => actions.setMode(site.host, mode)}
            />
          </div>
          <SiteKinds site={site} actions={actions} />
        </li>
      ))}
    </ul>
  );
}

function SiteKinds({ site, actions }: { site: Site; actions: SiteListProps['actions'] }) {
  const translate = useTranslate();
  const kinds = Object.entries(site.kinds) as [Category, boolean][];
  if (kinds.length === 0) {
    return null;
  }
  return (
    <ul class="site-kinds">
      {kinds.map(([kind, folds]) => {
        const name = translate(`category.${kind}`);
        return (
          <li key={kind} class="site-kind">
            {translate(folds ? 'options.siteKindFolded' : 'options.siteKindShown', { values: [name] })}
            <button
              type="button"
              class="button"
              data-kind="icon"
              aria-label={translate('options.forgetKind', { values: [name] })}
              onClick={() => actions.forgetKind(site.host, kind)}
            >
              <Icon name="close" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
