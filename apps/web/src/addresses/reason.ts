import type { Address, AddressBook, AddressForm, Observation, Vantage } from '@dari/contract';
import type { Message } from '../i18n/messages.ts';
import { isContainerName } from './address-text.ts';
import { PAGE_POLICY } from './dial-from-browser.ts';
import { networkFor, proxyOf } from './places.ts';

/** Everything a reason may rest on: what was dialled from where, what was seen, and what the book tells of the stack. */
export interface Dialled {
  readonly vantage: Vantage;
  readonly address: Address;
  readonly observation: Observation;
  readonly book: AddressBook;
  /**
   * The host name that the page came from, as in its URL. One that is not this computer's own may be open in a browser
   * on another computer.
   */
  readonly page: string;
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
  const proxy = proxyOf(book) ?? container;
  const isHere = isLoopback(dialled.page);
  const isAnswered = observation.outcome !== 'unknown' || lastSeen(observation).startsWith('HTTP ');
  if (isUnpublished(address, book) && isAtHost(form) && isAnswered) {
    return { key: 'why.notOurs', params: { host, port, container } };
  }
  switch (observation.outcome) {
    case 'works':
      if (!isHere && (form === 'localhost' || form === 'proxy'))
        return { key: 'why.works', params: { host, port } };
      if (!isHere && form === 'lan-ip') return { key: 'why.worksAfar', params: { host, port, container } };
      if (form === 'localhost') return { key: 'why.worksPublished', params: { port, container } };
      if (form === 'proxy') return { key: 'why.worksProxy', params: { port, proxy, container } };
      if (form === 'container-ip') return { key: 'why.worksRoad', params: { container } };
      if (form === 'gateway' || form === 'lan-ip') {
        return { key: 'why.worksOwnAddress', params: { host, port, container } };
      }
      return { key: 'why.worksNameOutside', params: { host } };
    case 'blocked':
      if (lastSeen(observation) === PAGE_POLICY) return { key: 'why.blockedPolicy', params: {} };
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
function noAnswerInBrowser({ address, observation, book, page }: Dialled): Message {
  const { host, port, form, tier } = address;
  const network = networkFor(book, 'browser', address);
  const container = book.containers[tier];
  const seen = lastSeen(observation);
  if (address.path !== undefined && isGatewayAlone(seen)) {
    return { key: 'why.proxyAlone', params: { proxy: proxyOf(book) ?? host } };
  }
  if (seen.startsWith('HTTP ')) return { key: 'why.browserSomethingElse', params: { host, port, seen } };
  if (isContainerName(address)) {
    return isDefaultNetwork(book)
      ? { key: 'why.browserNameDefault', params: { host } }
      : { key: 'why.browserName', params: { host, network } };
  }
  if (!isLoopback(page)) {
    if (form === 'localhost' || form === 'proxy')
      return { key: 'why.browserLocalhostAfar', params: { page } };
    if (form === 'host.docker.internal') return { key: 'why.browserHostNameAfar', params: {} };
    if (form === 'container-ip' || form === 'gateway') return { key: 'why.browserIpAfar', params: { host } };
  }
  if (form === 'host.docker.internal') return { key: 'why.browserHostName', params: {} };
  if (form === 'proxy') {
    return { key: 'why.browserLocalhost', params: { port, container: proxyOf(book) ?? container } };
  }
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
  const isItself = form === 'localhost' || form === 'proxy';
  const leadsToHost = !isItself && isAtHost(form);
  const network = networkFor(book, vantage, address);
  if (address.path !== undefined && isGatewayAlone(lastSeen(observation))) {
    return { key: 'why.proxyAlone', params: { proxy: proxyOf(book) ?? host } };
  }
  if (leadsToHost && isUnpublished(address, book) && isTaken(observation)) {
    return { key: 'why.notOurs', params: { host, port, container } };
  }
  if (isItself && (vantage !== tier || form === 'proxy') && isTaken(observation)) {
    return { key: 'why.selfOther', params: { from, port, container } };
  }
  switch (observation.outcome) {
    case 'works':
      return worksFromContainer(address, book, vantage);
    case 'name-not-found':
      if (form === 'host.docker.internal') return { key: 'why.noHostName', params: { from } };
      if (!isContainerName(address)) return { key: 'why.nameNotFound', params: { host } };
      return isDefaultNetwork(book)
        ? { key: 'why.noNamesOnDefault', params: { from } }
        : { key: 'why.noSuchName', params: { host, network } };
    case 'refused': {
      if (isItself) {
        const inner = innerPort(address, book);
        return form === 'localhost' && vantage === tier && inner !== null && inner !== port
          ? { key: 'why.refusedSelfPort', params: { from, port, inner } }
          : { key: 'why.refusedLocalhost', params: { from, port } };
      }
      if (!leadsToHost) return { key: 'why.refusedTarget', params: { host, port } };
      return isUnpublished(address, book)
        ? { key: 'why.refusedNotPublished', params: { host, container } }
        : { key: 'why.refusedHost', params: { host, port } };
    }
    case 'unreachable':
      return leadsToHost
        ? { key: 'why.unreachableHost', params: { host } }
        : { key: 'why.unreachable', params: { from, host } };
    case 'timeout':
      if (isTaken(observation)) return { key: 'why.timeoutAnswer', params: { host, port } };
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

function worksFromContainer(address: Address, book: AddressBook, vantage: 'web' | 'api'): Message {
  const { host, port, form, tier } = address;
  const network = networkFor(book, vantage, address);
  const container = book.containers[tier];
  const from = book.containers[vantage];
  const isSelf = vantage === tier;
  switch (form) {
    case 'localhost':
    case 'proxy':
      return { key: 'why.worksSelf', params: { from, port } };
    case 'container-name':
    case 'alias':
    case 'name.network':
    case 'short-id':
      // On the default network no name is read by its DNS: then something else knew it.
      if (isDefaultNetwork(book)) return { key: 'why.works', params: { host, port } };
      if (isSelf) return { key: 'why.worksSelfName', params: { from, host } };
      if (form === 'alias') return { key: 'why.worksAlias', params: { host, container, network, from } };
      if (form === 'name.network') return { key: 'why.worksNameNetwork', params: { host, from } };
      return { key: 'why.worksName', params: { from, container, network } };
    case 'proxy-name':
      return { key: 'why.worksProxyName', params: { from, host, network, container } };
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

/** @returns whether a call with this reason ended at the container that its address is meant for, or on its way there. */
export function isOnTheWay({ key }: Message): boolean {
  return key !== 'why.notOurs' && key !== 'why.selfOther' && key !== 'why.blockedPolicy';
}

/** @returns whether an address of this form is one of this computer, when it is dialled outside of containers. */
function isAtHost(form: AddressForm): boolean {
  return form === 'localhost' || form === 'host.docker.internal' || form === 'gateway' || form === 'lan-ip';
}

/** @returns whether somebody at the address took a call from a container, whatever came of it. */
function isTaken({ outcome, stages }: Observation): boolean {
  if (outcome === 'works' || outcome === 'closed') return true;
  const last = stages.at(-1)?.stage;
  return last === 'http' || last === 'mongodb';
}

/** @returns whether a page's host name is one that a computer has for itself. */
export function isLoopback(page: string): boolean {
  return page === 'localhost' || page.endsWith('.localhost') || page.startsWith('127.') || page === '[::1]';
}

/** @returns whether this is the network that every engine has, on which no names are known. */
export function isDefaultNetwork({ network }: AddressBook): boolean {
  return network === 'bridge';
}

/** @returns whether the stack is known to publish no port of this tier itself; nginx may have one that leads to it. */
export function isUnpublished(
  { tier, path }: Pick<Address, 'tier' | 'path'>,
  { stack, apiPort }: AddressBook,
): boolean {
  if (path !== undefined) return false;
  return tier === 'db' ? stack !== 'host-ports' : apiPort === null;
}

/** @returns the port that the tier listens on inside its container, from its address there; `null` if none is known. */
function innerPort({ tier }: Address, { addresses }: AddressBook): number | null {
  const inner = addresses.find((other) => other.tier === tier && /^(container-|alias|name)/.test(other.form));
  return inner?.port ?? null;
}

/** @returns whether nginx said that nobody behind it answered. */
function isGatewayAlone(seen: string): boolean {
  return seen === 'HTTP 502' || seen === 'HTTP 504';
}

function unknown(observation: Observation): Message {
  return { key: 'why.unknown', params: { seen: lastSeen(observation) || observation.outcome } };
}

function lastSeen({ stages }: Observation): string {
  return stages.at(-1)?.seen ?? '';
}
