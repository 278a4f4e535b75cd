import type { Address, AddressBook } from '@dari/contract';
import type { Message } from '../i18n/messages.ts';
import { containerAt, networkFor } from './places.ts';
import { isDefaultNetwork, isUnpublished } from './reason.ts';
import type { Way } from './way.ts';

/** @returns the places a call passes, in order: the drawing in words. The last one is where it arrives or stops. */
export function stopsOf(way: Way, address: Address, book: AddressBook): readonly Message[] {
  const { port } = address;
  const { containers } = book;
  const network = networkFor(book, way.from, address);
  const browser: Message = { key: 'path.browser', params: {} };
  const host: Message = { key: 'path.host', params: {} };
  const target: Message = { key: 'path.container', params: { container: containerAt(book, way.to) } };
  const behind: readonly Message[] =
    way.onward === null ? [] : [{ key: 'path.container', params: { container: containers[way.onward] } }];
  const gateway: Message = { key: 'path.gateway', params: { network } };
  const room: Message = { key: 'path.room', params: { network } };
  const door: Message = isUnpublished(address, book)
    ? { key: 'path.noDoor', params: { port } }
    : { key: 'path.door', params: { port } };
  const names: Message = isDefaultNetwork(book)
    ? { key: 'path.noNames', params: { network } }
    : { key: 'path.names', params: { network } };

  if (way.from === 'browser') {
    if (way.end === 'in-browser') return [browser];
    if (way.end === 'in-host') return [browser, host];
    if (way.end === 'at-door') return [browser, door];
    if (way.end === 'at-engine') return [browser, host, { key: 'path.engineWall', params: {} }];
    return [browser, way.via === 'door' ? door : host, target, ...behind];
  }
  const container = containers[way.from];
  const start: Message = { key: 'path.container', params: { container } };
  const itself: Message = { key: 'path.self', params: { container } };
  if (way.via === 'self') return [start, itself];
  if (way.end === 'at-names') return [start, names];
  if (way.end === 'in-room') return way.via === 'names' ? [start, names, room] : [start, room];
  if (way.end === 'at-gateway') return [start, gateway];
  if (way.end === 'in-host') return [start, gateway, host];

  const arrival = way.from === way.to ? itself : target;
  if (way.via === 'names') return [start, names, arrival, ...behind];
  if (way.via === 'gateway') return [start, gateway, arrival];
  if (way.via === 'host') return [start, host, arrival];
  return [start, arrival];
}
