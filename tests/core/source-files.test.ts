import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sourceFiles } from '../../scripts/source-files.mjs';

const SOURCES = ['package.json', 'src/a/b.ts', 'src/c.ts', 'wxt.config.ts'];
const OTHERS = ['.output/chrome.zip', 'node_modules/x/index.js', 'notes.txt', 'tests/a.test.ts'];

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'chaffinch-'));
  for (const file of [...SOURCES, ...OTHERS]) write(file);
});
afterEach(() => rmSync(root, { recursive: true }));

test('without git the sources are all files of their places, sorted, and no others', async () => {
  expect(await sourceFiles(root)).toEqual(SOURCES);
});

test('in a checkout they are the tracked ones, and those that git ignores are left out', async () => {
  write('.gitignore', '*.log\n');
  write('src/debug.log');
  track();
  expect(await sourceFiles(root)).toEqual(SOURCES);
});

test('a file that is not tracked stops it, and is named', async () => {
  track();
  write('src/new.ts');
  await expect(sourceFiles(root)).rejects.toThrow('Not tracked, so missing in the sources: src/new.ts.');
});

test('nothing of this repository is missing that its build configuration imports', async () => {
  const files = await sourceFiles('.');
  for (const file of ['wxt.config.ts', 'package-lock.json', '.npmrc', 'scripts/zip.mjs', 'scripts/html-sinks.mjs'])
    expect(files).toContain(file);
  expect(files.filter((file) => /^(tests|node_modules|\.output|\.wxt)\//.test(file))).toEqual([]);
});

function write(file: string, text = file): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function track(): void {
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
  ])
    expect(spawnSync('git', args, { cwd: root }).status).toBe(0);
}
