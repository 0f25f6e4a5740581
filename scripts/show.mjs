// `npm start` where there is a screen: the browser stays open until the person closes it.

/** @param {import('./browsers.mjs').Session} session @param {string} address */
export async function showAndStay({ browser }, address) {
  const [first] = await browser.pages();
  const page = first ?? (await browser.newPage());
  page.goto(address).catch((error) => console.error(`${address} did not load: ${error.message}`));
  console.log(`Showing ${address}. Click the Chaffinch button in the toolbar; close the browser to end.`);
  await new Promise((resolve) => {
    browser.once('disconnected', resolve);
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}
