// The popup's shape before its content is there. Bones stand where the content will, so that nothing jumps.
import { useTranslate } from '../strings';

export function Skeleton() {
  return (
    <>
      <div class="strip">
        <div class="strip-line">
          <span class="bone" data-size="number" />
        </div>
        <span class="bone" data-size="bar" />
      </div>
      <ArticleBones />
    </>
  );
}

export function ArticleBones() {
  const translate = useTranslate();
  return (
    <div class="read" aria-busy="true">
      <p class="visually-hidden" role="status">
        {translate('popup.loading')}
      </p>
      <span class="bone" data-size="card" />
      <span class="bone" data-size="title" />
      <span class="bone" data-size="line" />
      <span class="bone" data-size="line" />
      <span class="bone" data-size="short" />
    </div>
  );
}
