import { useText } from '../i18n/language-context.ts';
import { useTitle } from '../shell/use-title.ts';
export function AddressesPage() {
  const text = useText();
  useTitle(text('app.titleAddresses'));
  return <h1>{text('addresses.title')}</h1>;
}
