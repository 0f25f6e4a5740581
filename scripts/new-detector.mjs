// `npm run new:detector NAME`: a detector's file, its test, and its line in the list of detectors.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ROOT, setUp } from './setup.mjs';
import { runCommand, Stop } from './stop.mjs';

runCommand(async () => {
  const id = readId(process.argv.slice(2));
  const name = id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  const source = join('src', 'detectors', `${id}.ts`);
  const test = join('tests', 'core', 'detectors', `${id}.test.ts`);
  const list = join('src', 'detectors', 'index.ts');
  for (const file of [source, test]) {
    if (existsSync(join(ROOT, file))) throw new Stop(`${file} is there already.`);
  }
  const listed = withDetector(await readFile(join(ROOT, list), 'utf8'), id, name);
  await write(source, detectorSource(id, name));
  await write(test, testSource(id, name));
  await write(list, listed);
  await format([source, test, list]);
  console.log(`Wrote ${source} and ${test}, and added ${name} to ${list}.`);
  console.log(`Next: say in ${source} what it looks for, then give it weights in src/decide/weights.ts.`);
});

/** @param {string[]} args */
function readId(args) {
  const [id, ...more] = args;
  if (!id || more.length > 0)
    throw new Stop('Usage: npm run new:detector NAME, such as: npm run new:detector share-bar');
  if (!/^[a-z]+(-[a-z]+)*$/.test(id))
    throw new Stop(`“${id}” is no detector id: use lower-case words joined by hyphens, such as share-bar.`);
  return id;
}

/** @param {string} path @param {string} text */
async function write(path, text) {
  await mkdir(dirname(join(ROOT, path)), { recursive: true });
  await writeFile(join(ROOT, path), text);
}

/**
 * The formatter breaks the list into lines when it grows long.
 * @param {string[]} files
 */
async function format(files) {
  setUp();
  const { runTool } = await import('./tool.mjs');
  await runTool('@biomejs/biome', ['check', '--write', '--log-level=error', ...files], { capture: true });
}

/**
 * The list with one more detector. Both places are kept sorted, as the linter wants the imports.
 * @param {string} source @param {string} id @param {string} name
 */
function withDetector(source, id, name) {
  const names = /(detectors: readonly Detector\[\] = \[)([\s\S]*?)(\])/.exec(source);
  if (!names) throw new Stop('src/detectors/index.ts has no list of the form `detectors: readonly Detector[] = […]`.');
  const all = [...(names[2] ?? '').split(',').map((entry) => entry.trim()), name].filter(Boolean).sort();
  const line = `import { ${name} } from './${id}';`;
  const lines = source.replace(names[0], `${names[1]}${all.join(', ')}${names[3]}`).split('\n');
  const imports = lines.filter((entry) => /^import \{.*\} from '\.\//.test(entry));
  const after = imports.filter((entry) => pathOf(entry) < pathOf(line)).at(-1);
  const at = after ? lines.indexOf(after) + 1 : lines.findIndex((entry) => entry.startsWith('import')) + 1;
  return lines.toSpliced(at, 0, line).join('\n');
}

/** @param {string} line */
function pathOf(line) {
  return /from '(.*)'/.exec(line)?.[1] ?? '';
}

/** @param {string} id @param {string} name */
function detectorSource(id, name) {
  return `// TODO: one sentence on what this finds and why that is boilerplate.
import type { Detector } from '../decide/types';

export const ${name}: Detector = {
  id: '${id}',
  category: 'promo',
  detect(page) {
    return page.blocks.flatMap(() => []);
  },
};
`;
}

/** @param {string} id @param {string} name */
function testSource(id, name) {
  return `import { expect, test } from 'vitest';
import { ${name} } from '../../../src/detectors/${id}';

test('its id is its file name', () => {
  expect(${name}.id).toBe('${id}');
});
`;
}
