// Serves saved pages on a local port, under whatever host they are asked for. Their scripts do not run and nothing
// else is loaded, so a page is the same at every visit.
import { createServer } from 'node:http';
import { readSavedPage } from '../../../scripts/saved-page.mjs';

/** Styles and pictures that the page carries in itself stay: they are part of how it is laid out. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/**
 * @param {ReadonlyMap<string, string>} files path (`/id`) → an `.html` or `.html.gz`
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export async function serveSaved(files) {
  const server = createServer((request, response) => {
    answer(files, request.url ?? '/', response).catch(() => response.destroy());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the local server has no port');
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {ReadonlyMap<string, string>} files
 * @param {string} target origin form ("/id"), or absolute form ("http://host/id") from a proxying browser
 * @param {import('node:http').ServerResponse} response
 */
async function answer(files, target, response) {
  const file = files.get(new URL(target, 'http://localhost').pathname);
  // "No content" leaves the document where it is: a page that forwards itself stays.
  if (!file) return void response.writeHead(204).end();
  const { type, body } = await readSavedPage(file);
  response.writeHead(200, {
    'content-type': type,
    'content-length': body.length,
    'content-security-policy': POLICY,
    'cache-control': 'no-store',
  });
  response.end(body);
}
