// The farm article, each time with something that a page could do to what reads it.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { LISTED, type Scene, type Served } from './scene';
import { FARM } from './truth';

/** By what the page does, in words. */
export type Changes = Readonly<Record<string, (html: string) => string>>;

/** Writes all of them into a new folder, beside the article as it is. */
export async function writeFarms(changes: Changes): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'farms-'));
  const farm = fileURLToPath(new URL(`../fixtures/${FARM}`, import.meta.url));
  await cp(farm, join(folder, FARM));
  const html = await readFile(farm, 'utf8');
  for (const [name, change] of Object.entries(changes)) await writeFile(join(folder, fileOf(name)), change(html));
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

/** What the page could not catch is noted. */
export async function openFarm(scene: Scene, name: string): Promise<{ page: Page; errors: readonly string[] }> {
  const page = await scene.session.browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`http://${LISTED}/${fileOf(name)}`, { waitUntil: 'load' });
  return { page, errors };
}

function fileOf(name: string): string {
  return `${name.replaceAll(/[ ,]+/g, '-')}.html`;
}
