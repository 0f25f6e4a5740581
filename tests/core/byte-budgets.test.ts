import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { byteBudgets } from '../../scripts/byte-budgets.mjs';

const POPUP = {
  'popup.html':
    '<script type="module" src="/chunks/popup.js"></script><link rel="stylesheet" href="/assets/popup.css">',
  'assets/popup.css': 'p{color:red}',
  'chunks/popup.js': 'import"./shared.js";import("./article.js")',
  'chunks/shared.js': 'import"./deep.js"',
  'chunks/deep.js': 'globalThis.a=1',
  'chunks/article.js': `import"./shared.js";globalThis.text="${'x'.repeat(1000)}"`,
};
const AT_ITS_START = sumOf(['popup.html', 'assets/popup.css', 'chunks/popup.js', 'chunks/shared.js', 'chunks/deep.js']);
const NONE = { scripts: {}, gzipped: {}, pages: {}, onDemand: 10_000 };

let build = '';
beforeEach(() => {
  build = mkdtempSync(join(tmpdir(), 'chaffinch-'));
});
afterEach(() => rmSync(build, { recursive: true }));

test('what is within its budget is no fault, and stands in the table', async () => {
  write({ 'page.js': 'a();' });
  const { table, faults } = await byteBudgets(build, { ...NONE, scripts: { 'page.js': 4 } });
  expect(faults).toEqual([]);
  expect(table).toMatch(/page\.js +4 of +4 bytes/);
});

test('what is a byte too large is told in a sentence that names it', async () => {
  write({ 'page.js': 'a();;' });
  const { faults } = await byteBudgets(build, { ...NONE, scripts: { 'page.js': 4 } });
  expect(faults).toEqual([`${build}/page.js: 5 bytes are 1 more than its budget of 4.`]);
});

test('a script is weighed as it travels too', async () => {
  write({ 'page.js': `/*${'a'.repeat(5000)}*/` });
  const budgets = { ...NONE, scripts: { 'page.js': 6000 } };
  expect((await byteBudgets(build, { ...budgets, gzipped: { 'page.js': 100 } })).faults).toEqual([]);
  const { faults } = await byteBudgets(build, { ...budgets, gzipped: { 'page.js': 20 } });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(/page\.js, gzipped: \d\d bytes are \d\d? more than its budget of 20\.$/);
});

test('a page is weighed with its styles and with all that its scripts import, but not with what they load later', async () => {
  write(POPUP);
  expect((await byteBudgets(build, { ...NONE, pages: { 'popup.html': AT_ITS_START } })).faults).toEqual([]);
  const { faults } = await byteBudgets(build, { ...NONE, pages: { 'popup.html': AT_ITS_START - 1 } });
  expect(faults).toEqual([
    `${build}/popup.html: ${AT_ITS_START} bytes are 1 more than its budget of ${AT_ITS_START - 1}.`,
  ]);
});

test('what is loaded later has a budget of its own', async () => {
  write(POPUP);
  const budgets = { ...NONE, pages: { 'popup.html': 10_000 }, onDemand: 1000 };
  expect((await byteBudgets(build, budgets)).faults).toEqual([
    expect.stringMatching(/chunks on demand: 10\d\d bytes are \d\d more than its budget of 1000\.$/),
  ]);
});

test('a new script or page wants a budget, and a budget wants its script', async () => {
  write({ 'new.js': 'a()', 'new.html': '<p>New' });
  const { faults } = await byteBudgets(build, { ...NONE, scripts: { 'old.js': 9 } });
  expect(faults).toEqual([
    `${build}/new.js has no budget: give it one in scripts/byte-budgets.mjs.`,
    `${build} has no old.js, for which scripts/byte-budgets.mjs has a budget.`,
    `${build}/new.html has no budget: give it one in scripts/byte-budgets.mjs.`,
  ]);
});

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(build, name)), { recursive: true });
    writeFileSync(join(build, name), text);
  }
}

function sumOf(names: (keyof typeof POPUP)[]): number {
  return names.reduce((sum, name) => sum + POPUP[name].length, 0);
}
