// How the text looks: everything acts at once, on the article behind the panel.
import { useId, useRef } from 'preact/hooks';
import { DEFAULT_READING, FACES, type Measure, STEPS, stepped, THEMES } from '../../decide/reading-choices';
import { Icon } from '../icon';
import { usePreferences } from '../reading/preferences';
import { useTranslate } from '../strings';
import { Switch } from '../switch';
import { useCommand } from './commands';
import { Swatches } from './swatches';

const MEASURES = ['size', 'width', 'lineHeight'] as const satisfies readonly Measure[];
const FLAGS = ['justify', 'hyphenate'] as const;

export function TypePanel() {
  const translate = useTranslate();
  const { preferences, change } = usePreferences();
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  useCommand('larger', () => change(({ size }) => ({ size: stepped('size', size, 1) })));
  useCommand('smaller', () => change(({ size }) => ({ size: stepped('size', size, -1) })));
  useCommand('usual', () => change({ size: DEFAULT_READING.size }));
  return (
    <>
      <button
        type="button"
        class="tool"
        popovertarget={id}
        aria-haspopup="dialog"
        aria-label={translate('type.label')}
        title={translate('type.label')}
      >
        <span class="tool-type" aria-hidden="true">
          Aa
        </span>
      </button>
      <div
        class="tool-panel type-panel"
        id={id}
        ref={panel}
        popover="auto"
        role="dialog"
        aria-label={translate('type.label')}
        tabIndex={-1}
        // The keyboard goes on inside; Escape gives it back to the button.
        onToggle={(event) => event.newState === 'open' && panel.current?.focus()}
      >
        <Swatches
          kind="theme"
          label={translate('type.theme')}
          options={THEMES.map((value) => ({ value, label: translate(`theme.${value}`) }))}
          chosen={preferences.theme}
          onChoose={(theme) => change({ theme })}
        />
        <Swatches
          kind="face"
          label={translate('type.face')}
          options={FACES.map((value) => ({ value, label: translate(`face.${value}`) }))}
          chosen={preferences.face}
          onChoose={(face) => change({ face })}
        />
        {MEASURES.map((measure) => (
          <Stepper key={measure} measure={measure} />
        ))}
        {FLAGS.map((flag) => (
          <div key={flag} class="type-row">
            <span>{translate(`type.${flag}`)}</span>
            <Switch
              on={preferences[flag]}
              label={translate(`type.${flag}`)}
              onChange={(on) => change({ [flag]: on })}
            />
          </div>
        ))}
        <div class="type-row">
          <span>{translate('type.images')}</span>
          <Switch
            on={preferences.images === 'load'}
            label={translate('type.images')}
            onChange={(on) => change({ images: on ? 'load' : 'none' })}
          />
        </div>
      </div>
    </>
  );
}

function Stepper({ measure }: { measure: Measure }) {
  const translate = useTranslate();
  const { preferences, change } = usePreferences();
  const value = preferences[measure];
  const steps: readonly number[] = STEPS[measure];
  const step = (by: 1 | -1): void => change((known) => ({ [measure]: stepped(measure, known[measure], by) }));
  const name = translate(`type.${measure}`);
  const told = translate(`type.${measure}Value`, { values: [String(value)] });
  return (
    <fieldset class="type-row" aria-label={name}>
      <span>{name}</span>
      <div class="stepper">
        <button
          type="button"
          aria-label={translate('type.less', { values: [name] })}
          disabled={value === steps[0]}
          onClick={() => step(-1)}
        >
          <Icon name="minus" />
        </button>
        <output>{told}</output>
        <button
          type="button"
          aria-label={translate('type.more', { values: [name] })}
          disabled={value === steps.at(-1)}
          onClick={() => step(1)}
        >
          <Icon name="plus" />
        </button>
      </div>
    </fieldset>
  );
}
