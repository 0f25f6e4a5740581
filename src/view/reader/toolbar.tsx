// One slim bar above the article. It gets out of the way while the reader goes down, and is back on the way up.
import type { ComponentChildren } from 'preact';
import { nextTheme } from '../../decide/reading-choices';
import { Icon } from '../icon';
import { Mark } from '../mark';
import { usePreferences } from '../reading/preferences';
import { useTranslate } from '../strings';
import { useCommand, useCommands } from './commands';
import { TypePanel } from './type-panel';
import { useAway } from './use-away';

interface ToolbarProps {
  readonly hasOutline: boolean;
  /** What is left to read, in words. */
  readonly left?: ComponentChildren;
  /** Tools of other parts: listen, save, copy, what is said again. */
  readonly children?: ComponentChildren;
}

export function Toolbar({ hasOutline, left, children }: ToolbarProps) {
  const translate = useTranslate();
  const commands = useCommands();
  const bar = useAway();
  return (
    <header class="toolbar" ref={bar}>
      {hasOutline && (
        <button
          type="button"
          class="tool toolbar-outline"
          aria-label={translate('toolbar.outline')}
          aria-haspopup="dialog"
          onClick={() => commands.run('outline')}
        >
          <Icon name="outline" />
        </button>
      )}
      <p class="toolbar-brand">
        <Mark /> <span>{translate('extension_name')}</span>
      </p>
      <p class="toolbar-left">{left}</p>
      <div class="toolbar-tools">
        {children}
        <ThemeTool />
        <TypePanel />
        <button
          type="button"
          class="tool"
          aria-label={translate('toolbar.help')}
          title={translate('toolbar.help')}
          aria-haspopup="dialog"
          onClick={() => commands.run('help')}
        >
          <Icon name="help" />
        </button>
      </div>
    </header>
  );
}

function ThemeTool() {
  const translate = useTranslate();
  const { preferences, change } = usePreferences();
  const { theme } = preferences;
  const turn = (): void => change((known) => ({ theme: nextTheme(known.theme) }));
  useCommand('theme', turn);
  const label = translate('toolbar.theme', { values: [translate(`theme.${theme}`)] });
  return (
    <button type="button" class="tool" aria-label={label} title={label} onClick={turn}>
      <Icon name="theme" />
    </button>
  );
}
