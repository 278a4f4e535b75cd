import type { Address, AddressBook, Observation, Vantage } from '@dari/contract';
import type { Message } from '../i18n/messages.ts';
import { isContainerName } from './address-text.ts';

/** Everything a reason may rest on: what was dialled from where, what was seen, and what the book tells of the stack. */
export interface Dialled {
  readonly vantage: Vantage;
  readonly address: Address;
  readonly observation: Observation;
  readonly book: AddressBook;
}

/**
 * @returns why a call became what it became, in words of one or two sentences. They rest on what was seen and on facts
 * of the stack; where those do not decide, the words do not either.
 */
export function reasonFor(dialled: Dialled): Message {
  return dialled.vantage === 'browser' ? fromBrowser(dialled) : fromContainer(dialled, dialled.vantage);
}

function fromBrowser(dialled: Dialled): Message {
  const { address, observation, book } = dialled;
  const { host, port, form } = address;
  const container = book.containers[address.tier];
  switch (observation.outcome) {
    case 'works':
      if (form === 'localhost') return { key: 'why.worksPublished', params: { port, container } };
      if (form === 'container-ip') return { key: 'why.worksRoad', params: { container } };
      if (form === 'gateway' || form === 'lan-ip') {
        return { key: 'why.worksOwnAddress', params: { host, port, container } };
      }
      return { key: 'why.worksNameOutside', params: { host } };
    case 'blocked':
      return address.scheme === 'mongodb'
        ? { key: 'why.blockedDatabase', params: {} }
        : { key: 'why.blockedCors', params: {} };
    case 'unknown':
      return noAnswerInBrowser(dialled);
    case 'name-not-found':
    case 'refused':
    case 'unreachable':
    case 'timeout':
    case 'closed':
      return unknown(observation);
  }
}

/** A browser does not say why nothing came: the words say what is known of the address. */
function noAnswerInBrowser({ address, observation, book }: Dialled): Message {
  const { host, port, form, tier } = address;
  const { network } = book;
  const container = book.containers[tier];
  const seen = lastSeen(observation);
  if (seen.startsWith('HTTP ')) return { key: 'why.browserSomethingElse', params: { host, port, seen } };
  if (isContainerName(address)) {
    return isDefaultNetwork(book)
      ? { key: 'why.browserNameDefault', params: { host } }
      : { key: 'why.browserName', params: { host, network } };
  }
  if (form === 'host.docker.internal') return { key: 'why.browserHostName', params: {} };
  if (isUnpublished(address, book) && form !== 'container-ip') {
    return { key: 'why.browserNotPublished', params: { container } };
  }
  if (tier === 'db') return { key: 'why.browserDatabase', params: {} };
  if (form === 'localhost') return { key: 'why.browserLocalhost', params: { port, container } };
  if (form === 'container-ip') return { key: 'why.browserIp', params: { host } };
  if (form === 'gateway') return { key: 'why.browserGateway', params: { host, port } };
  return { key: 'why.browserLan', params: { host, port } };
}

function fromContainer({ address, observation, book }: Dialled, vantage: 'web' | 'api'): Message {
  const { host, port, form, tier } = address;
  const container = book.containers[tier];
  const from = book.containers[vantage];
  const leadsToHost = form === 'host.docker.internal' || form === 'gateway' || form === 'lan-ip';
  switch (observation.outcome) {
    case 'works':
      return worksFromContainer(address, book, vantage);
    case 'name-not-found':
      if (form === 'host.docker.internal') return { key: 'why.noHostName', params: { from } };
      if (!isContainerName(address)) return { key: 'why.nameNotFound', params: { host } };
      return isDefaultNetwork(book)
        ? { key: 'why.noNamesOnDefault', params: { from } }
        : { key: 'why.noSuchName', params: { host, network: book.network } };
    case 'refused': {
      if (form === 'localhost') {
        const inner = innerPort(address, book);
        return vantage === tier && inner !== null && inner !== port
          ? { key: 'why.refusedSelfPort', params: { from, port, inner } }
          : { key: 'why.refusedLocalhost', params: { from, port } };
      }
      if (!leadsToHost) return { key: 'why.refusedTarget', params: { host, port } };
      return isUnpublished(address, book)
        ? { key: 'why.refusedNotPublished', params: { host, container } }
        : { key: 'why.refusedHost', params: { host, port } };
    }
    case 'unreachable':
      return { key: 'why.unreachable', params: { from, host } };
    case 'timeout':
      return { key: leadsToHost ? 'why.timeoutHost' : 'why.timeout', params: { host } };
    case 'closed':
      return leadsToHost
        ? { key: 'why.closedHost', params: { port } }
        : { key: 'why.closed', params: { host } };
    case 'blocked':
    case 'unknown':
      return unknown(observation);
  }
}

function worksFromContainer(
  { host, port, form, tier }: Address,
  book: AddressBook,
  vantage: 'web' | 'api',
): Message {
  const { network } = book;
  const container = book.containers[tier];
  const from = book.containers[vantage];
  const isSelf = vantage === tier;
  switch (form) {
    case 'localhost':
      return isSelf
        ? { key: 'why.worksSelf', params: { from, port } }
        : { key: 'why.works', params: { host, port } };
    case 'container-name':
    case 'alias':
    case 'name.network':
      // On the default network no name is read by its DNS: then something else knew it.
      if (isDefaultNetwork(book)) return { key: 'why.works', params: { host, port } };
      if (isSelf) return { key: 'why.worksSelfName', params: { from, host } };
      if (form === 'alias') return { key: 'why.worksAlias', params: { host, container, network, from } };
      if (form === 'name.network') return { key: 'why.worksNameNetwork', params: { host, from } };
      return { key: 'why.worksName', params: { from, container, network } };
    case 'container-ip':
      if (isSelf) return { key: 'why.worksSelfIp', params: { host, from, port } };
      return isDefaultNetwork(book)
        ? { key: 'why.worksIpDefault', params: {} }
        : { key: 'why.worksIp', params: { network } };
    case 'gateway':
      return { key: 'why.worksGateway', params: { host, port, container } };
    case 'host.docker.internal':
      return { key: 'why.worksHostName', params: { port, container } };
    case 'lan-ip':
      return { key: 'why.worksLan', params: { host, port, container } };
  }
}

/** @returns whether this is the network that every engine has, on which no names are known. */
export function isDefaultNetwork({ network }: AddressBook): boolean {
  return network === 'bridge';
}

/** @returns whether the stack is known to publish no port of this tier: `bridge` keeps its database inside. */
export function isUnpublished({ tier }: Pick<Address, 'tier'>, { stack }: AddressBook): boolean {
  return stack === 'bridge' && tier === 'db';
}

/** @returns the port that the tier listens on inside its container, from its address there; `null` if none is known. */
function innerPort({ tier }: Address, { addresses }: AddressBook): number | null {
  const inner = addresses.find((other) => other.tier === tier && /^(container-|alias|name)/.test(other.form));
  return inner?.port ?? null;
}

function unknown(observation: Observation): Message {
  return { key: 'why.unknown', params: { seen: lastSeen(observation) || observation.outcome } };
}

function lastSeen({ stages }: Observation): string {
  return stages.at(-1)?.seen ?? '';
}
