// Carries out what the reader tab's menu offers. The code for each format is loaded when it is first asked for.
import type { Article, FileWords } from '../../src/article/types';
import { translate, uiLocale } from '../../src/platform/strings';
import { formatDate } from '../../src/view/formats';
import type { Export, Exported, ExportRequest } from '../../src/view/reader/export-kinds';

interface Choices {
  /** Whether pictures may be fetched. */
  pictures(): boolean;
}

/** `article` with a body that has been through the allow-list. */
export function exportsOf(article: Article, choices: Choices): Export {
  return async (request) => {
    switch (request.kind) {
      case 'print':
        await (await import('../../src/view/reader/print')).printArticle();
        return { picturesOut: 0 };
      case 'copyMarkdown':
      case 'copyText':
      case 'copyQuote': {
        const { copyOf } = await import('../../src/article/exports/copies');
        await navigator.clipboard.writeText(copyOf(request.kind, article, request.selected));
        return { picturesOut: 0 };
      }
      default:
        return save(article, request.kind, request.progress, choices);
    }
  };
}

async function save(
  article: Article,
  kind: 'saveMarkdown' | 'saveHtml' | 'saveEpub',
  progress: ExportRequest['progress'],
  choices: Choices,
): Promise<Exported> {
  const [{ fileOf, EXTENSIONS }, { fileName }, { pictureAddresses }, { fetchPictures }, { saveFile }] =
    await Promise.all([
      import('../../src/article/exports/files'),
      import('../../src/article/exports/file-name'),
      import('../../src/article/exports/picture-addresses'),
      import('../../src/view/reader/pictures'),
      import('../../src/view/reader/save-file'),
    ]);
  const words = fileWords(article);
  // Markdown only names pictures.
  const addresses = kind === 'saveMarkdown' ? [] : pictureAddresses(article.body);
  const pictures = await fetchPictures(choices.pictures() ? addresses : [], progress);
  const file = await fileOf(kind, article, pictures, words);
  saveFile(file, fileName(article.title, words.untitled, EXTENSIONS[kind]));
  return { picturesOut: addresses.filter((address) => !pictures.has(address)).length };
}

function fileWords({ published }: Article): FileWords {
  const language = uiLocale();
  return {
    language,
    date: formatDate(published, language, 'long'),
    contents: translate('export.file.contents'),
    source: translate('export.file.source'),
    picture: translate('export.file.picture'),
    pictureOut: translate('export.file.pictureOut'),
    untitled: translate('export.file.untitled'),
  };
}
