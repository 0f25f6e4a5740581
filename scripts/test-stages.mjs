// The stages of `npm test`, in order. A stage that is no test run counts as one test.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleFaults } from './bundle-checks.mjs';
import { findBrowser, installAdvice } from './find-browser.mjs';
import { runTool } from './tool.mjs';

/** @typedef {{ passed: number, failed: number }} Count */

/** @type {readonly [name: string, run: () => Promise<Count>][]} */
export const STAGES = [
  ['format and lint (Biome)', () => tool('@biomejs/biome', ['check'])],
  ['types (TypeScript)', checkTypes],
  ['unit tests', () => vitest(['--config', 'vitest.config.ts'], 5)],
  ['build for Chrome', () => tool('wxt', ['build', '--browser', 'chrome'])],
  ['build for Firefox', () => tool('wxt', ['build', '--browser', 'firefox'])],
  ['web-ext lint', lintAddOn],
  ['bundles', checkBundles],
  ['end to end, in real browsers', endToEnd],
];

/** @param {string} name @param {string[]} args @returns {Promise<Count>} */
async function tool(name, args) {
  const { code } = await runTool(name, args);
  return verdict(code === 0);
}

async function checkTypes() {
  const prepared = await runTool('wxt', ['prepare']);
  return prepared.code === 0 ? tool('typescript', ['--noEmit']) : verdict(false);
}

/** Warnings and notices are failures too: the stores show them to reviewers. */
async function lintAddOn() {
  const { output } = await runTool('web-ext', ['lint', '-s', '.output/firefox-mv3', '--output', 'json'], {
    capture: true,
  });
  const { summary, errors, warnings, notices } = JSON.parse(output.slice(output.indexOf('{')));
  for (const { _type, code, message, file } of [...errors, ...warnings, ...notices]) {
    console.error(`${_type} ${code} in ${file ?? 'the manifest'}: ${message}`);
  }
  console.log(`${summary.errors} errors, ${summary.warnings} warnings, ${summary.notices} notices`);
  return verdict(summary.errors + summary.warnings + summary.notices === 0);
}

async function checkBundles() {
  const faults = await bundleFaults();
  for (const fault of faults) console.error(fault);
  return verdict(faults.length === 0);
}

async function endToEnd() {
  const kinds = /** @type {const} */ (['chromium', 'firefox']);
  const missing = kinds.filter((kind) => !findBrowser(kind));
  for (const kind of missing) {
    console.error(
      `!!!!! END-TO-END TESTS IN ${kind.toUpperCase()} ${process.env['CI'] ? 'CANNOT RUN' : 'ARE SKIPPED'} !!!!! ${installAdvice(kind)}`,
    );
  }
  const absent = process.env['CI'] ? missing.length : 0;
  if (missing.length === kinds.length) return { passed: 0, failed: absent };
  const { passed, failed } = await vitest(['--config', 'tests/e2e/vitest.config.ts'], 25);
  return { passed, failed: failed + absent };
}

/** @param {string[]} args @param {number} minutes @returns {Promise<Count>} */
async function vitest(args, minutes) {
  const folder = await mkdtemp(join(tmpdir(), 'chaffinch-'));
  const file = join(folder, 'results.json');
  try {
    const { code } = await runTool(
      'vitest',
      ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
      { minutes },
    );
    return countTests(JSON.parse(await readFile(file, 'utf8')), code);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * A file that fails before its first test has no failed test, but is a failure.
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} results
 * @param {number} code
 * @returns {Count}
 */
function countTests({ numPassedTests, numFailedTests, testResults }, code) {
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const failed = numFailedTests + broken;
  // Vitest also fails for what belongs to no test, such as an unhandled rejection.
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

/** @param {boolean} good @returns {Count} */
function verdict(good) {
  return good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
