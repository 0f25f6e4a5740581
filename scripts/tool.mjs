// Runs a command-line tool of node_modules with this same Node, on every system alike.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './setup.mjs';

const MINUTE = 60_000;

/**
 * @param {string} packageName
 * @param {readonly string[]} args
 * @param {{ capture?: boolean, minutes?: number }} [options] `capture` keeps the output instead of showing it
 * @returns {Promise<{ code: number, output: string }>} a tool that takes too long is killed and counts as failed
 */
export function runTool(packageName, args, { capture = false, minutes = 5 } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entryOf(packageName), ...args], {
      cwd: ROOT,
      stdio: ['ignore', capture ? 'pipe' : 'inherit', 'inherit'],
      timeout: minutes * MINUTE,
      // Browser drivers swallow the polite signal.
      killSignal: 'SIGKILL',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal) console.error(`${packageName} was stopped after ${minutes} minutes.`);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** @param {string} packageName */
function entryOf(packageName) {
  const folder = join(ROOT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const entry = typeof bin === 'string' ? bin : (bin[packageName.split('/').at(-1) ?? ''] ?? Object.values(bin)[0]);
  return join(folder, entry);
}
