import type { Address } from '@dari/contract';
import { addressText } from './address-text.ts';

/** An address that breaks, where it has to, before its host or its port. */
export function AddressCode({ address }: { readonly address: Address }) {
  const [scheme = '', rest = ''] = addressText(address).split('//');
  const port = `:${address.port}`;
  return (
    <code className="address" translate="no">
      {scheme}//
      <wbr />
      {rest.slice(0, -port.length)}
      <wbr />
      {port}
    </code>
  );
}
