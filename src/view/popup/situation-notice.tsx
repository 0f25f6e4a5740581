// What the popup says where there is no ledger to show. Each situation names its next step, if there is one.
import type { ComponentChildren } from 'preact';
import type { IconName } from '../icon';
import { Notice } from '../notice';
import { useTranslate } from '../strings';
import type { PopupActions, PopupModel, Situation } from './model';

type Told = Exclude<Situation['is'], 'page' | 'loading'>;

const ICONS: Readonly<Record<Told, IconName>> = {
  internal: 'lock',
  noAccess: 'page',
  notStarted: 'gone',
  notArticle: 'search',
  off: 'off',
  error: 'alert',
};

interface SituationNoticeProps {
  readonly model: PopupModel;
  readonly actions: PopupActions;
  /** Beside the page, of which the browser tells nothing before a click on the toolbar's button. */
  readonly beside?: boolean;
}

export function SituationNotice({ model, actions, beside = false }: SituationNoticeProps) {
  const translate = useTranslate();
  const { situation } = model;
  if (situation.is === 'page' || situation.is === 'loading') {
    return null;
  }
  const key = keyOf(situation, beside);
  const host = model.host.replace(/^www\./, '');
  return (
    <Notice
      icon={ICONS[situation.is]}
      title={translate(`${key}.title`, { values: [host] })}
      text={translate(`${key}.text`, { values: [host] })}
    >
      {steps(situation, actions, translate)}
      {situation.is === 'error' && situation.detail !== '' && <code class="notice-detail">{situation.detail}</code>}
    </Notice>
  );
}

function keyOf(situation: Situation, beside: boolean): string {
  if (situation.is === 'off') return `notice.off.${situation.where}`;
  return situation.is === 'internal' && beside ? 'notice.unseen' : `notice.${situation.is}`;
}

function steps(situation: Situation, actions: PopupActions, translate: (key: string) => string): ComponentChildren {
  switch (situation.is) {
    case 'noAccess':
      return (
        <>
          <Step label={translate('step.once')} act={actions.startHere} />
          <Step label={translate('step.always')} act={actions.allowSite} minor />
        </>
      );
    case 'notStarted':
      return (
        <>
          <Step label={translate('step.start')} act={actions.startHere} />
          <Step label={translate('step.reload')} act={actions.reload} minor />
        </>
      );
    case 'off':
      return situation.where === 'site' ? (
        <Step label={translate('step.onSite')} act={() => actions.setMode('fold')} />
      ) : (
        <Step label={translate('step.onEverywhere')} act={() => actions.switchEverywhere(true)} />
      );
    case 'notArticle':
      return <Step label={translate('step.readAnyway')} act={actions.readAnyway} minor />;
    case 'error':
      return <Step label={translate('step.retry')} act={actions.retry} />;
    default:
      return undefined;
  }
}

function Step({ label, act, minor = false }: { label: string; act: () => void; minor?: boolean }) {
  return (
    <button type="button" class="button" data-kind={minor ? 'minor' : 'primary'} onClick={act}>
      {label}
    </button>
  );
}
