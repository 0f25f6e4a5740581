// The toolbar popup: header, whatever the situation is, footer.
import { useMemo, useState } from 'preact/hooks';
import type { Article } from '../../article/types';
import { foldedNow, groupLedger } from '../ledger/groups';
import { COPIES } from '../reader/export-kinds';
import { ExportMenu } from '../reader/export-menu';
import { SaveButton } from '../reader/save-button';
import { WayBack } from '../reading/way-back';
import { useTranslate } from '../strings';
import { Tabs } from '../tabs';
import { FoldedPanel } from './folded-panel';
import { Footer } from './footer';
import { Header } from './header';
import type { PopupActions, PopupModel, Situation } from './model';
import { OpenElsewhere } from './open-elsewhere';
import { ReadPanel } from './read-panel';
import { SituationNotice } from './situation-notice';
import { Skeleton } from './skeleton';
import { Strip } from './strip';

interface PopupProps {
  readonly model: PopupModel;
  readonly actions: PopupActions;
}

export function Popup({ model, actions }: PopupProps) {
  const { situation } = model;
  return (
    <div class="popup" data-situation={situation.is}>
      <Header model={model} actions={actions} />
      {situation.is === 'page' ? (
        <PageView situation={situation} model={model} actions={actions} />
      ) : (
        <>
          <main class="popup-main">
            {situation.is === 'loading' ? <Skeleton /> : <SituationNotice model={model} actions={actions} />}
          </main>
          <Footer model={model} actions={actions} />
        </>
      )}
    </div>
  );
}

interface PageViewProps extends PopupProps {
  readonly situation: Extract<Situation, { is: 'page' }>;
}

function PageView({ situation, model, actions }: PageViewProps) {
  const translate = useTranslate();
  const [chosen, setChosen] = useState('read');
  const { ledger, article, where } = situation;
  const groups = groupLedger(ledger.decisions);
  const total = groups.reduce((sum, group) => sum + group.blocks.length, 0);
  const folded = foldedNow(groups);
  return (
    <>
      <Strip ledger={ledger} article={article} total={total} folded={folded} />
      <main class="popup-main">
        <Tabs
          label={translate('popup.views')}
          chosen={chosen}
          onChoose={setChosen}
          tabs={[
            {
              id: 'read',
              label: translate('popup.read'),
              panel: <ReadPanel article={article} where={where} actions={actions} />,
            },
            {
              id: 'folded',
              label: (
                <>
                  {translate('popup.folded')} <span class="tab-count">{total}</span>
                </>
              ),
              panel: <FoldedPanel groups={groups} ledger={ledger} about={model.about} actions={actions} />,
            },
          ]}
        />
      </main>
      <WayBack away={where?.away === true} onBack={actions.goBack} />
      <Footer model={model} actions={actions}>
        {chosen === 'read' ? (
          <>
            <OpenElsewhere ready={article.is === 'ready'} actions={actions} />
            {article.is === 'ready' && (
              <ExportMenu label={translate('export.copy')} groups={[COPIES]} run={actions.copyArticle} />
            )}
            {article.is === 'ready' && <Save article={article.article} actions={actions} />}
          </>
        ) : (
          <>
            {total > 0 && (
              <FoldAll blocks={groups.flatMap((group) => group.blocks)} folded={folded} actions={actions} />
            )}
            <button type="button" class="button" data-kind="quiet" onClick={actions.pick}>
              {translate('popup.pick')}
            </button>
          </>
        )}
      </Footer>
    </>
  );
}

function Save({ article, actions }: { article: Article; actions: PopupActions }) {
  const saving = useMemo(() => actions.saving(article), [article, actions]);
  return <SaveButton saving={saving} small />;
}

function FoldAll({ blocks, folded, actions }: { blocks: readonly number[]; folded: number; actions: PopupActions }) {
  const translate = useTranslate();
  return folded > 0 ? (
    <button type="button" class="button" data-kind="primary" onClick={() => actions.expand(blocks)}>
      {translate('popup.showEverything')}
    </button>
  ) : (
    <button type="button" class="button" data-kind="primary" onClick={() => actions.fold(blocks)}>
      {translate('popup.foldEverything')}
    </button>
  );
}
