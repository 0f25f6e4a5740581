// The place beside the page: a side panel in Chromium, a sidebar in Firefox. Both open only in answer to something that
// the reader does, and so nothing may be awaited before.
import { browser } from 'wxt/browser';
import type { TargetTab } from './tabs';

/** Firefox's, which the types of the API do not know. */
interface Sidebar {
  open(): Promise<void>;
  toggle(): Promise<void>;
}

export function hasSidePanel(): boolean {
  return sidebar() !== undefined || browser.sidePanel !== undefined;
}

export async function openSidePanel(beside: Pick<TargetTab, 'windowId'> | undefined): Promise<void> {
  const firefox = sidebar();
  if (firefox) await firefox.open();
  else if (beside?.windowId !== undefined) await browser.sidePanel.open({ windowId: beside.windowId });
}

/** Chromium's only opens by a key; it is closed by its own button. */
export async function toggleSidePanel(beside: TargetTab): Promise<void> {
  const firefox = sidebar();
  if (firefox) await firefox.toggle();
  else await openSidePanel(beside);
}

function sidebar(): Sidebar | undefined {
  return (browser as { sidebarAction?: Sidebar }).sidebarAction;
}
