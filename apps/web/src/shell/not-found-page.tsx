import { useLocation } from 'react-router';
import { useText } from '../i18n/language-context.ts';
import { RichText } from '../i18n/rich-text.tsx';
import { useTitle } from './use-title.ts';

export function NotFoundPage() {
  const text = useText();
  const { pathname } = useLocation();
  useTitle(text('app.titleNotFound'));
  return (
    <div className="page-head">
      <h1>{text('app.notFoundTitle')}</h1>
      <p className="lead">
        <RichText message={{ key: 'app.notFoundText', params: { path: pathname } }} />
      </p>
    </div>
  );
}
