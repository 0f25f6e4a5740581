// What can be made of an article. The entrypoint carries it out.
export const COPIES = ['copyMarkdown', 'copyText', 'copyQuote'] as const;
export const FILES = ['saveMarkdown', 'saveHtml', 'saveEpub'] as const;

export type ExportKind = (typeof COPIES)[number] | (typeof FILES)[number] | 'print';

export interface ExportRequest {
  readonly kind: ExportKind;
  /** What of the article is selected, or ''. */
  readonly selected: string;
  /** Told of each picture that has been tried. */
  progress(done: number, all: number): void;
}

export interface Exported {
  /** Pictures that are linked, since they could not be put into the file. */
  readonly picturesOut: number;
}

/** Rejects when nothing came of it. */
export type Export = (request: ExportRequest) => Promise<Exported>;
