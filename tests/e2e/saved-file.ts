// A file of saved articles, as the list takes it in.

/** `paragraphs`: how many each article has. */
export function savedFile(count: number, paragraphs = 8): string {
  const articles = Array.from({ length: count }, (_, index) => savedArticle(index, paragraphs));
  return JSON.stringify({ chaffinch: 'saved articles', version: 1, articles });
}

function savedArticle(index: number, paragraphs: number): object {
  const url = `https://news.example/story-${index}`;
  const about = { title: `Story ${index}`, byline: 'Mara Lindqvist', site: 'news.example', language: 'en' };
  const texts = Array.from(
    { length: paragraphs },
    (_, part) => `Part ${part} of story ${index} tells what the lab has said of its model. It stands only-in-${index}.`,
  );
  const words = texts.join(' ').split(' ').length;
  return {
    id: `from-a-file-${index}`,
    url,
    ...about,
    savedAt: 1_900_000_000_000 - index,
    updatedAt: 1_900_000_000_000,
    readAt: 0,
    progress: 0,
    block: 0,
    words,
    size: 4000,
    article: {
      url,
      ...about,
      published: '2026-03-01',
      direction: 'ltr',
      body: {
        type: 'root',
        children: texts.map((value) => ({
          type: 'element',
          tagName: 'p',
          properties: {},
          children: [{ type: 'text', value }],
        })),
      },
      outline: [],
      statistics: { pageWords: words * 2, articleWords: words },
    },
  };
}
