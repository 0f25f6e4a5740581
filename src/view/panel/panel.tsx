// What stands beside the page: the same as in the popup, with the outline first, since it follows the page.
import { useState } from 'preact/hooks';
import { foldedNow, groupLedger } from '../ledger/groups';
import { FoldedPanel } from '../popup/folded-panel';
import { Footer } from '../popup/footer';
import { Header } from '../popup/header';
import type { PopupActions, PopupModel, Situation } from '../popup/model';
import { OpenElsewhere } from '../popup/open-elsewhere';
import { SituationNotice } from '../popup/situation-notice';
import { Skeleton } from '../popup/skeleton';
import { Strip } from '../popup/strip';
import { WayBack } from '../reading/way-back';
import { useTranslate } from '../strings';
import { Tabs } from '../tabs';
import { ArticlePanel } from './article-panel';
import { OutlinePanel } from './outline-panel';

interface PanelProps {
  readonly model: PopupModel;
  readonly actions: PopupActions;
}

export function Panel({ model, actions }: PanelProps) {
  const { situation } = model;
  return (
    <div class="popup" data-situation={situation.is}>
      <Header model={model} actions={actions} />
      {situation.is === 'page' ? (
        // Of another page, another panel: nothing of the one before stays chosen or scrolled.
        <PageView key={model.about.address} situation={situation} model={model} actions={actions} />
      ) : (
        <>
          <main class="popup-main">
            {situation.is === 'loading' ? <Skeleton /> : <SituationNotice model={model} actions={actions} beside />}
          </main>
          <Footer model={model} actions={actions} />
        </>
      )}
    </div>
  );
}

interface PageViewProps extends PanelProps {
  readonly situation: Extract<Situation, { is: 'page' }>;
}

function PageView({ situation, model, actions }: PageViewProps) {
  const translate = useTranslate();
  const [chosen, setChosen] = useState('outline');
  const { ledger, article, where } = situation;
  const groups = groupLedger(ledger.decisions);
  const total = groups.reduce((sum, group) => sum + group.blocks.length, 0);
  const tabs = [
    {
      id: 'outline',
      label: translate('panel.outline'),
      panel: <OutlinePanel article={article} where={where} actions={actions} />,
    },
    { id: 'article', label: translate('panel.article'), panel: <ArticlePanel article={article} /> },
    {
      id: 'folded',
      label: (
        <>
          {translate('popup.folded')} <span class="tab-count">{total}</span>
        </>
      ),
      panel: <FoldedPanel groups={groups} ledger={ledger} about={model.about} actions={actions} />,
    },
  ];
  return (
    <>
      <Strip ledger={ledger} article={article} total={total} folded={foldedNow(groups)} />
      <main class="popup-main">
        <Tabs label={translate('popup.views')} chosen={chosen} onChoose={setChosen} tabs={tabs} />
      </main>
      <WayBack away={where?.away === true} onBack={actions.goBack} />
      <Footer model={model} actions={actions}>
        <OpenElsewhere ready={article.is === 'ready'} actions={actions} />
      </Footer>
    </>
  );
}
