import type { Address } from '@dari/contract';
import { addressParts } from './address-text.ts';

/** An address that breaks, where it has to, before its host or its port. */
export function AddressCode({ address }: { readonly address: Address }) {
  const { scheme, host, end } = addressParts(address);
  return (
    <code className="address" translate="no">
      {scheme}//
      <wbr />
      {host}
      <wbr />
      {end}
    </code>
  );
}
