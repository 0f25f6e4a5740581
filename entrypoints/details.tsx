// Injected when the reader first asks a chip for its details: teaches the page's script to draw them.
import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '../assets/styles/details.css?inline';
import { openPanel, type Panel } from '../src/collapse/panel';
import { type ChipDetails, type DetailsHost, pageHandle } from '../src/platform/page-handle';
import { translate, uiDirection, uiLocale } from '../src/platform/strings';
import { Details, type DetailsModel } from '../src/view/details/details';
import { LanguageProvider, type Translate } from '../src/view/strings';

export default defineUnlistedScript(() => {
  const handle = pageHandle();
  if (!handle) return;
  let open: Panel | undefined;
  const close = (): void => {
    if (open) render(null, open.container);
    open?.close();
    open = undefined;
  };
  handle.signal.addEventListener('abort', close);
  handle.openDetails ??= (chip, host) => {
    close();
    const details = host.detailsOf(chip);
    if (details) open = showDetails(chip, details, host, close);
    return close;
  };
});

function showDetails(first: Element, found: ChipDetails, host: DetailsHost, close: () => void): Panel {
  const language = { translate: translate as Translate, locale: uiLocale() };
  let chip = first;
  let undo = (): void => {};
  const panel = openPanel(window, css, () => chip, close);
  panel.container.lang = language.locale;
  panel.container.dir = uiDirection();

  const leave = (): void => {
    close();
    if (chip instanceof HTMLElement) chip.focus({ preventScroll: true });
  };

  function draw(details: ChipDetails, done?: DetailsModel['done']): void {
    const { kind, reasons, copies, site } = details;
    const model: DetailsModel = { kind, reasons, site, place: copies.indexOf(chip) + 1, copies: copies.length };
    const choose = (what: 'block' | 'kind') => {
      const { kept, takeBack } = what === 'block' ? host.showAlways(chip) : host.showKind(kind);
      undo = takeBack;
      draw(details, what);
      kept.then((isKept) => {
        if (!isKept && panel.container.isConnected) draw(details, `${what}Unkept`);
      });
    };
    dress(panel.container, chip);
    render(
      <LanguageProvider value={language}>
        <Details
          model={done ? { ...model, done } : model}
          actions={{
            show: () => {
              host.show(chip);
              leave();
            },
            jump: (by) => jump(details, by),
            showAlways: () => choose('block'),
            showKind: () => choose('kind'),
            undo: () => {
              undo();
              leave();
            },
            close: leave,
          }}
        />
      </LanguageProvider>,
      panel.container,
    );
    panel.place();
  }

  function jump({ copies }: ChipDetails, by: number): void {
    const next = copies.at((copies.indexOf(chip) + by) % copies.length);
    const details = next && host.detailsOf(next);
    if (!details) return;
    chip = next;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    chip.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
    draw(details);
  }

  draw(found);
  return panel;
}

/** CSS pixels between which the panel's text follows the text around the chip. */
const SMALLEST = 13;
const LARGEST = 28;

/** The page's colour and size of text, as the chip has them. */
function dress(container: HTMLElement, chip: Element): void {
  const { color, fontSize } = getComputedStyle(chip);
  const size = Math.min(LARGEST, Math.max(SMALLEST, Number.parseFloat(fontSize) * 0.84));
  container.style.setProperty('--page-text', color);
  container.style.setProperty('--size', `${size}px`);
}
