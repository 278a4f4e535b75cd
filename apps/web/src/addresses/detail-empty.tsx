import { useText } from '../i18n/language-context.ts';

export function DetailEmpty() {
  const text = useText();
  return (
    <section className="detail detail-empty">
      <svg viewBox="0 0 120 60" width="96" height="48" aria-hidden="true">
        <path d="M4 12h26v36H4zM52 4h64v52H52zM76 18h30v24H76zM30 30h40" />
      </svg>
      <p>{text('detail.none')}</p>
    </section>
  );
}
