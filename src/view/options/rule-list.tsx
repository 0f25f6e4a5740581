// The reader's own decisions about single blocks: listed by site, edited, removed, taken out and in as a file.
import { useRef, useState } from 'preact/hooks';
import { Choice } from '../choice';
import { useTranslate } from '../strings';

export interface RuleItem {
  readonly id: string;
  readonly site: string;
  readonly action: 'fold' | 'show';
  readonly selector: string;
  readonly label: string;
}

export interface RuleActions {
  change(id: string, part: Partial<Pick<RuleItem, 'action' | 'label' | 'selector'>>): void;
  remove(id: string): void;
  /** Brings back what was removed last. */
  restore(): void;
  /** Answers what to tell the reader. */
  import(text: string): Promise<string>;
  export(): void;
}

interface RuleListProps {
  readonly rules: readonly RuleItem[];
  readonly onlyHere: number;
  readonly actions: RuleActions;
}

export function RuleList({ rules, onlyHere, actions }: RuleListProps) {
  const translate = useTranslate();
  const [told, setTold] = useState('');
  const [removed, setRemoved] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const sites = [...new Set(rules.map(({ site }) => site))].sort();
  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen) setTold(await actions.import(await chosen.text()));
    if (file.current) file.current.value = '';
  };
  return (
    <>
      {rules.length === 0 && <p class="rows rules-none">{translate('rules.none')}</p>}
      {sites.map((site) => (
        <section key={site} class="rows">
          <h3 class="rules-site">{site}</h3>
          <ul class="rules">
            {rules
              .filter((rule) => rule.site === site)
              .map((rule) => (
                <li key={rule.id}>
                  <RuleRow
                    rule={rule}
                    actions={actions}
                    onRemove={() => {
                      setRemoved(true);
                      actions.remove(rule.id);
                    }}
                  />
                </li>
              ))}
          </ul>
        </section>
      ))}
      <p class="rules-told" role="status">
        {removed ? translate('rules.removed') : told}
        {removed && (
          <button
            type="button"
            class="button"
            data-kind="quiet"
            onClick={() => {
              setRemoved(false);
              actions.restore();
            }}
          >
            {translate('rules.undo')}
          </button>
        )}
      </p>
      {onlyHere > 0 && <p class="rules-told">{translate('rules.onlyHere', { count: onlyHere })}</p>}
      <div class="rules-files">
        <button type="button" class="button" data-kind="minor" disabled={rules.length === 0} onClick={actions.export}>
          {translate('rules.export')}
        </button>
        <button type="button" class="button" data-kind="minor" onClick={() => file.current?.click()}>
          {translate('rules.import')}
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          onChange={(event) => {
            setRemoved(false);
            void take(event.currentTarget.files?.[0]);
          }}
        />
      </div>
    </>
  );
}

interface RuleRowProps {
  readonly rule: RuleItem;
  readonly actions: RuleActions;
  onRemove(): void;
}

function RuleRow({ rule, actions, onRemove }: RuleRowProps) {
  const translate = useTranslate();
  const [fault, setFault] = useState(false);
  const setSelector = (selector: string): void => {
    const isGood = selector === '' || isSelector(selector);
    setFault(!isGood);
    if (isGood) actions.change(rule.id, { selector });
  };
  return (
    <details class="rule">
      <summary>
        <span class="rule-label" dir="auto">
          {rule.label || translate('rules.unnamed')}
        </span>
        <span class="rule-action">{translate(`rules.is.${rule.action}`)}</span>
      </summary>
      <div class="rule-form">
        <Choice
          label={translate('rules.action')}
          options={(['fold', 'show'] as const).map((value) => ({ value, label: translate(`rules.do.${value}`) }))}
          chosen={rule.action}
          onChoose={(action) => actions.change(rule.id, { action })}
        />
        <label class="field">
          <span>{translate('rules.label')}</span>
          <input
            value={rule.label}
            maxLength={80}
            onChange={(event) => actions.change(rule.id, { label: event.currentTarget.value.trim() })}
          />
        </label>
        <label class="field">
          <span>{translate('rules.selector')}</span>
          <input
            value={rule.selector}
            maxLength={500}
            spellcheck={false}
            dir="ltr"
            aria-invalid={fault}
            onChange={(event) => setSelector(event.currentTarget.value.trim())}
          />
        </label>
        {fault && (
          <p class="field-fault" role="alert">
            {translate('rules.badSelector')}
          </p>
        )}
        <button type="button" class="button" data-kind="minor" onClick={onRemove}>
          {translate('rules.remove')}
        </button>
      </div>
    </details>
  );
}

function isSelector(text: string): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}
