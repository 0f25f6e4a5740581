// A browser with the built extension, and the project's own fixtures under any host name.
import { join } from 'node:path';
import { launch } from '../../../scripts/browsers.mjs';
import { serve } from '../../../scripts/serve.mjs';
import { ROOT } from '../../../scripts/setup.mjs';

/** Where the fixtures are. */
export const FIXTURES = join(ROOT, 'tests', 'fixtures');
/** A page stuffed with boilerplate: one promo six times over. */
export const FARM = 'farm-article.html';
/** An article with none. */
export const CLEAN = 'clean-article.html';
/** The promo's first place in it. */
export const PROMO = '[id=":r3:"]';

/**
 * @template Result
 * @param {import('../../../scripts/find-browser.mjs').BrowserKind} kind
 * @param {(session: import('../../../scripts/browsers.mjs').Session) => Promise<Result>} run
 * @returns {Promise<Result>}
 */
export async function withFixtures(kind, run) {
  const server = await serve(FIXTURES);
  const session = await launch(kind, { hosts: ['*'], port: server.port });
  try {
    return await run(session);
  } finally {
    await session.browser.close();
    await server.close();
  }
}
