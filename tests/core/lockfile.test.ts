// What is installed is what was chosen: exact versions, contents by their hash, and nothing that runs by being installed.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const root: Entry = lockfile.packages[''];
const entries = Object.entries<Entry>(lockfile.packages).filter(([path]) => path !== '');
const chosen: Record<string, string> = { ...manifest.dependencies, ...manifest.devDependencies };

describe('package.json', () => {
  test('pins every dependency to an exact version', () => {
    const loose = Object.entries(chosen).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });

  test('has no script that npm runs by itself', () => {
    const byItself = /^(pre|post|install$|prepare$|prepublish|dependencies$)/;
    expect(Object.keys(manifest.scripts).filter((name) => byItself.test(name))).toEqual([]);
  });
});

describe('the lockfile', () => {
  test('is of this package in this version', () => {
    expect([lockfile.name, lockfile.version]).toEqual([manifest.name, manifest.version]);
    expect([root.version, lockfile.lockfileVersion]).toEqual([manifest.version, 3]);
  });

  test('wants the dependencies that package.json wants', () => {
    expect(root.dependencies).toEqual(manifest.dependencies);
    expect(root.devDependencies).toEqual(manifest.devDependencies);
  });

  test('holds the pinned version of each of them', () => {
    const held = Object.keys(chosen).map((name) => [name, lockfile.packages[`node_modules/${name}`]?.version]);
    expect(Object.fromEntries(held)).toEqual(chosen);
  });

  test('knows the contents of every package by a SHA-512', () => {
    const unknown = entries.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''));
    expect(unknown.map(([path]) => path)).toEqual([]);
  });

  // Each then comes from the registry that npm is set to, by its name, and the hash says whether it is the one that is meant.
  test('names no place of its own from which a package is taken', () => {
    const placed = entries.filter(([, { resolved }]) => resolved !== undefined);
    expect(placed.map(([path, { resolved }]) => `${path} from ${resolved}`)).toEqual([]);
  });

  test('names the optional packages of every platform, or npm ci refuses it', () => {
    const wanted = entries.flatMap(([, entry]) => Object.keys(entry.optionalDependencies ?? {}));
    const missing = wanted.filter((name) => !entries.some(([path]) => path.endsWith(`node_modules/${name}`)));
    expect(missing).toEqual([]);
  });

  // esbuild's would only check the binary that npm has chosen by the platform; spawn-sync's, of web-ext, would compile what
  // Node has had since 0.12. Another name here wants a look at what it does, and at whether all works without.
  test('holds no other packages that would run code when they are installed than those known not to need it', () => {
    const running = entries.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
    expect(running).toEqual(['node_modules/esbuild', 'node_modules/spawn-sync']);
  });
});

// Whatever `npm test` proves after its set-up on a fresh clone is proved without those scripts.
test('the set-up and npm by hand both install without running anything', () => {
  expect(readFileSync('scripts/setup.mjs', 'utf8')).toContain("['ci', '--ignore-scripts',");
  expect(readFileSync('.npmrc', 'utf8').split('\n')).toEqual(
    expect.arrayContaining(['ignore-scripts=true', 'omit-lockfile-registry-resolved=true', 'save-exact=true']),
  );
});

describe('the table of dependencies in ARCHITECTURE.md', () => {
  const [, section = ''] = /^## Dependencies\n([\s\S]*?)^## /m.exec(readFileSync('ARCHITECTURE.md', 'utf8')) ?? [];
  const rows = section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const reasons = new Map(
    rows.flatMap(([, names = '', reason = '']) => [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => [name, reason])),
  );
  const lineOf = (name: string) => (name.startsWith('@types/') ? '@types/*' : name);

  test.each(Object.keys(chosen))('says why %s is worth it', (name) => {
    expect(reasons.get(lineOf(name)) ?? '', `ARCHITECTURE.md has no reason for ${name}`).toMatch(/\w/);
  });

  test('names nothing that is not there', () => {
    const there = new Set(Object.keys(chosen).map(lineOf));
    expect([...reasons.keys()].filter((name) => name && !there.has(name))).toEqual([]);
  });
});
