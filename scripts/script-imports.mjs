// Which scripts a built script imports, read by a parser and not guessed from its text.
import { join } from 'node:path';
import { build } from 'esbuild';
import { firstLine } from './stop.mjs';

/** What esbuild would add to a script that it writes. */
const OWN_HELPERS = '<runtime>';
/** What it warns of and must not be in a script of ours: an import of what only the running program knows, and eval. */
const FORBIDDEN = ['unsupported-dynamic-import', 'direct-eval'];

/** @typedef {{ path: string, onDemand: boolean }} Import `path` as it is written in the script */

/**
 * @param {string} folder
 * @param {readonly string[]} files below it
 * @returns {Promise<{ imports: Map<string, Import[]>, faults: string[] }>} file -> its imports, none of any where one does
 *   not parse; a sentence for each fault
 */
export async function importsOf(folder, files) {
  try {
    const { metafile, warnings } = await parse(folder, files);
    const imports = files.map((file) => /** @type {const} */ ([file, importsIn(metafile, file)]));
    return { imports: new Map(imports), faults: warnings.filter(({ id }) => FORBIDDEN.includes(id)).map(sentence) };
  } catch (error) {
    const { errors } = /** @type {{ errors?: import('esbuild').Message[] }} */ (error);
    return { imports: new Map(), faults: errors?.map(sentence) ?? [firstLine(error)] };
  }
}

/** @param {string} folder @param {readonly string[]} files */
function parse(folder, files) {
  return build({
    absWorkingDir: folder,
    entryPoints: files.map((file) => join(folder, file)),
    bundle: true,
    write: false,
    outdir: folder,
    metafile: true,
    format: 'esm',
    logLevel: 'silent',
    logOverride: Object.fromEntries(FORBIDDEN.map((id) => [id, 'warning'])),
    plugins: [leaveImports],
  });
}

/** Nothing is followed: what is imported is looked at, not bundled. @type {import('esbuild').Plugin} */
const leaveImports = {
  name: 'chaffinch:leave-imports',
  setup(bundling) {
    bundling.onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'entry-point' ? undefined : { path, external: true },
    );
  },
};

/** @param {import('esbuild').Metafile} metafile @param {string} file @returns {Import[]} */
function importsIn(metafile, file) {
  return (metafile.inputs[file]?.imports ?? [])
    .filter(({ path }) => path !== OWN_HELPERS)
    .map(({ path, kind }) => ({ path, onDemand: kind === 'dynamic-import' }));
}

/** @param {import('esbuild').Message} message */
function sentence({ text, location }) {
  return `${location?.file ?? 'a script'}: ${text.replace(/\.$/, '')}.`;
}
