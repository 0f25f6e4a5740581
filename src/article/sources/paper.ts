// Whether a link leads to a scientific paper: by the form of its address, by registries of papers, by what it is called.
import type { BodyLink } from './links';

const REGISTRIES =
  /(?:^|\.)(?:doi\.org|arxiv\.org|(?:pubmed|pmc)\.ncbi\.nlm\.nih\.gov|biorxiv\.org|medrxiv\.org|chemrxiv\.org|ssrn\.com|openreview\.net|semanticscholar\.org|aclanthology\.org|zenodo\.org|hal\.science|osf\.io)$/;
/** A DOI, or an identifier of arXiv. */
const IDENTIFIER =
  /\/10\.\d{4,9}\/\S|\/(?:abs|pdf|html)\/(?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7})|\/pubmed\/\d+|\/pmc\/articles\/PMC\d+/i;
const WORDS =
  /\bet al\b|\b(?:stud(?:y|ies)|preprint|paper|journal|research article|étude|estudio|estudo|studio|studie|badani[ea]|исследовани[ея]|статья|araştırma|makale|onderzoek)\b|دراسة|بحث|अध्ययन|शोध|研究|論文|论文|연구|논문/iu;

export function isPaper(link: BodyLink, { hostname, pathname }: URL): boolean {
  if (REGISTRIES.test(hostname) && pathname !== '/') return true;
  if (IDENTIFIER.test(pathname)) return true;
  const isDocument = /\.pdf$/i.test(pathname);
  return isDocument && WORDS.test(`${link.before} ${link.title} ${link.after}`);
}
