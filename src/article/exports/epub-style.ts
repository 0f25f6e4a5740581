// The style of a book. Readers choose faces, sizes and colours themselves; nothing here takes that from them.
import { TEXT_STYLE } from './text-style';

export const EPUB_STYLE = `${TEXT_STYLE}
header { margin-bottom: 2em; }
header p { margin: 0 0 .3em; }
`;
