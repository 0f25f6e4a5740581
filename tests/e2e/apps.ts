// Builds the fixture apps as their sites would: rendered on a server, hydrated in the page. Nothing built is kept.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { compile as compileSvelte } from 'svelte/compiler';
import { compileScript, parse as parseVue } from 'vue/compiler-sfc';

export const APPS = ['react', 'vue', 'svelte'] as const;
export type App = (typeof APPS)[number];
/** 'production' is what sites serve; 'development' checks what it hydrates and warns of more. */
export type Mode = 'production' | 'development';

const SOURCES = fileURLToPath(new URL('../fixtures/apps', import.meta.url));
const NODE_MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));
const ENTRIES: Record<App, string> = { react: 'jsx', vue: 'js', svelte: 'js' };

/** The name under which an app is served. With `?late` it is hydrated when `startApp()` is called. */
export const pageOf = (app: App, mode: Mode = 'production') => `${app}-${mode}.html`;

/** Builds all apps into a new folder and answers its path; `remove` takes it away. */
export async function buildApps(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'apps-'));
  const modes: Mode[] = ['production', 'development'];
  await Promise.all(APPS.flatMap((app) => modes.map((mode) => buildApp(app, mode, folder))));
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

async function buildApp(app: App, mode: Mode, folder: string): Promise<void> {
  const name = `${app}-${mode}`;
  await bundle(app, mode, 'server', join(folder, `${name}.server.mjs`));
  await bundle(app, mode, 'client', join(folder, `${name}.js`));
  const server: { html(): Promise<string> } = await import(pathToFileURL(join(folder, `${name}.server.mjs`)).href);
  await writeFile(join(folder, `${name}.html`), documentOf(await server.html(), `${name}.js`));
}

async function bundle(app: App, mode: Mode, side: 'server' | 'client', outfile: string): Promise<void> {
  await build({
    entryPoints: [join(SOURCES, app, `${side}.${ENTRIES[app]}`)],
    outfile,
    bundle: true,
    minify: mode === 'production' && side === 'client',
    platform: side === 'server' ? 'node' : 'browser',
    format: side === 'server' ? 'esm' : 'iife',
    conditions: [mode],
    // The repository's own configuration speaks of Preact.
    tsconfigRaw: { compilerOptions: { jsx: 'react-jsx', jsxImportSource: 'react' } },
    nodePaths: [NODE_MODULES],
    define: {
      'process.env.NODE_ENV': JSON.stringify(mode),
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    // React's server is written for Node's own loader.
    ...(side === 'server'
      ? {
          banner: {
            js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
          },
        }
      : {}),
    plugins: [vueFiles(mode, side), svelteFiles(mode, side)],
    logLevel: 'error',
  });
}

function vueFiles(mode: Mode, side: 'server' | 'client'): Plugin {
  return {
    name: 'vue-files',
    setup({ onLoad }) {
      onLoad({ filter: /\.vue$/ }, async ({ path }) => {
        const { descriptor } = parseVue(await readFile(path, 'utf8'), { filename: path });
        const { content } = compileScript(descriptor, {
          id: 'app',
          inlineTemplate: true,
          isProd: mode === 'production',
          templateOptions: { ssr: side === 'server', ssrCssVars: [] },
        });
        return { contents: content, loader: 'js' };
      });
    },
  };
}

function svelteFiles(mode: Mode, side: 'server' | 'client'): Plugin {
  return {
    name: 'svelte-files',
    setup({ onLoad }) {
      onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
        const { js } = compileSvelte(await readFile(path, 'utf8'), {
          filename: path,
          generate: side,
          dev: mode === 'development',
        });
        return { contents: js.code, loader: 'js' };
      });
    },
  };
}

/** Whatever goes wrong in the page ends up in `faults`. */
function documentOf(body: string, script: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A reading aid for tired proofreaders</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2025-11-03T05:10:00Z">
<link rel="icon" href="data:,">
<style>
main { max-width: 44rem; margin: auto; font: 17px/1.6 serif } header { padding: 1rem }
.promo { border: 1px solid #ccc; border-radius: 1rem; padding: 1.5rem } .button { background: #123; color: #fff; padding: .5rem 1rem }
</style></head>
<body><div id="root">${body}</div>
<script>
globalThis.faults = [];
addEventListener('error', (event) => faults.push('error: ' + event.message));
addEventListener('unhandledrejection', (event) => faults.push('rejection: ' + event.reason));
</script>
<script src="${script}"></script></body></html>`;
}
