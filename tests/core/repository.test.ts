// What holds for the repository as a whole, so that a newcomer is told at once what was forgotten.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const read = (path: string) => readFileSync(path, 'utf8');
const manifest = JSON.parse(read('package.json'));

describe('every detector', () => {
  const files = readdirSync('src/detectors', { withFileTypes: true });
  const ids = files
    .filter((file) => file.isFile() && file.name.endsWith('.ts') && file.name !== 'index.ts')
    .map((file) => file.name.slice(0, -'.ts'.length));

  test.each(ids)('%s has a test of its name', (id) => {
    expect(existsSync(`tests/core/detectors/${id}.test.ts`), `tests/core/detectors/${id}.test.ts is missing`).toBe(
      true,
    );
  });

  test.each(ids)('%s has an id that equals its file name', (id) => {
    expect(read(`src/detectors/${id}.ts`)).toContain(`id: '${id}'`);
  });

  test.each(ids)('%s is in the list of detectors', (id) => {
    const name = id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    const list = read('src/detectors/index.ts');
    expect(list).toContain(`import { ${name} } from './${id}';`);
    expect(/detectors: readonly Detector\[\] = \[([^\]]*)\]/.exec(list)?.[1]?.split(/[,\s]+/)).toContain(name);
  });
});

describe('the documents', () => {
  test('the README exists', () => {
    expect(existsSync('README.md'), 'README.md is missing').toBe(true);
  });

  test.each(Object.keys(manifest.scripts))('the README tells what the script %s does', (script) => {
    const command = ['start', 'test'].includes(script) ? `npm ${script}` : `npm run ${script}`;
    expect(existsSync('README.md') ? read('README.md') : '').toContain(command);
  });
});

describe('the locales', () => {
  const folder = 'assets/locales';
  const keysOf = (file: string) => keys(parse(read(join(folder, file))));

  test.each(readdirSync(folder))('%s has the same keys as English', (file) => {
    expect(keysOf(file)).toEqual(keysOf('en.yml'));
  });
});

describe('the layers', () => {
  const rules: { includes: string[]; linter?: { rules?: { style?: { noRestrictedImports?: { level?: string } } } } }[] =
    JSON.parse(read('biome.json')).overrides;

  test.each(readdirSync('src'))('a lint error guards what %s imports', (layer) => {
    const rule = rules.find(({ includes }) => includes.includes(`src/${layer}/**`));
    expect(rule?.linter?.rules?.style?.noRestrictedImports?.level).toBe('error');
  });
});

test('private windows are not entered, so that nothing of them can be stored', () => {
  expect(read('wxt.config.ts')).toContain("incognito: 'not_allowed'");
});

test('no test is skipped or run alone', () => {
  const files = readdirSync('tests', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.test\.tsx?$/.test(file),
  );
  const marked = files.filter((file) =>
    /\b(test|it|describe)\.(skip|only|todo|fails)\b/.test(read(join('tests', file))),
  );
  expect(marked).toEqual([]);
});

/** Paths of a locale file's messages. Plural forms are one message, since languages differ in how many they have. */
function keys(messages: Record<string, unknown>, path = ''): string[] {
  return Object.entries(messages)
    .flatMap(([key, value]) => {
      const isMessage = typeof value !== 'object' || value === null || 'n' in value;
      return isMessage ? [`${path}${key}`] : keys(value as Record<string, unknown>, `${path}${key}.`);
    })
    .sort();
}
