// Prints the reader tab. Pictures that wait to be scrolled to are fetched first, or they would leave gaps.

/** Milliseconds; who wants it on paper does not want to wait for a server that does not answer. */
const PATIENCE = 5000;

export async function printArticle(): Promise<void> {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('.article-body img')];
  const loaded = pictures.map((picture) => {
    picture.loading = 'eager';
    return picture.decode().catch(() => undefined);
  });
  await Promise.race([Promise.all(loaded), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  print();
}
