import type { Address, AddressBook } from '@dari/contract';
import type { Message } from '../i18n/messages.ts';

export interface TierAddresses {
  readonly tier: Address['tier'];
  readonly title: Message;
  readonly addresses: readonly Address[];
}

/** @returns the book's addresses by tier, in the book's order; a tier without addresses is left out. */
export function tiersOf({ addresses, containers }: AddressBook): readonly TierAddresses[] {
  const all: TierAddresses[] = [
    {
      tier: 'api',
      title: { key: 'addresses.tierApi', params: { container: containers.api } },
      addresses: addresses.filter(({ tier }) => tier === 'api'),
    },
    {
      tier: 'db',
      title: { key: 'addresses.tierDb', params: { container: containers.db } },
      addresses: addresses.filter(({ tier }) => tier === 'db'),
    },
  ];
  return all.filter((group) => group.addresses.length > 0);
}
