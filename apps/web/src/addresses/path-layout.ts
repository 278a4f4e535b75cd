import type { Ground, PlaceName } from './places.ts';
import { placesOf } from './places.ts';
import type { Way } from './way.ts';

export type Point = readonly [x: number, y: number];

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where everything stands in the drawing, in its own units. */
export interface PathLayout {
  readonly width: number;
  readonly height: number;
  readonly browser: Box;
  readonly host: Box;
  readonly engine: Box;
  /** The network, or the outer and the inner one, which share the api's row. */
  readonly rooms: readonly Box[];
  readonly containers: Readonly<Partial<Record<PlaceName, Box>>>;
  /** Where each network's names are asked for. */
  readonly names: readonly Point[];
  /** The door of a published port, on the wall of this computer. */
  readonly door: (place: PlaceName) => Point;
  /** The corners of a call's line, from where it starts to where it ends. */
  readonly line: (way: Way) => readonly Point[];
}

/** A call that leaves a container does so above the middle of its wall and comes in below it. */
const APART = 9;

/** What the name of a second network needs below the last container. */
const LABEL = 12;

/** From the api's row, which two networks share, to where the names of each are asked for. */
const ASIDE = 55;

/** From one container to the next below. */
const STEP = 74;

type Lanes = Readonly<{
  row: (place: PlaceName) => number;
  /** The containers' wall. */
  wall: number;
  /** Beside the containers, for calls that stay in the network. */
  near: number;
  /** From the place where names are asked for to the container. */
  back: number;
  names: Point;
  /** Right end of a container, where a call to itself turns. */
  turn: number;
}>;

/** What is the same in both drawings: calls that start in a container and stay in its network. */
function lineInNetwork({ from, via, to, end }: Way & { from: 'web' | 'api' }, lanes: Lanes): Point[] | null {
  const { row, wall, near, back, names, turn } = lanes;
  const out = row(from) - APART;
  const into = row(to) + APART;
  if (via === 'self') {
    const [top, bottom] = [row(from) - 11, row(from) + 11];
    return [
      [turn - 24, top],
      [turn, top],
      [turn, bottom],
      [turn - 24, bottom],
    ];
  }
  if (via === 'names') {
    const ask: Point[] = [
      [wall, out],
      [near, out],
    ];
    // The mark stands beside the place that had no answer, not on it.
    if (end === 'at-names') return [...ask, [near, names[1]], [names[0] + 36, names[1]]];
    const answer: Point[] = [
      [near, names[1] - 4],
      [names[0] + 20, names[1] - 4],
      [names[0] + 20, names[1] + 4],
      [back, names[1] + 4],
      [back, into],
    ];
    return [...ask, ...answer, [end === 'in-room' ? back + 4 : wall, into]];
  }
  if (via === 'direct') {
    const way: Point[] = [
      [wall, out],
      [near, out],
      [near, into],
    ];
    return end === 'in-room' ? way : [...way, [wall, into]];
  }
  return null;
}

/** From where a call came into the container of nginx: through it, out again and on to the container behind it. */
function onward({ onward: behind }: Way, into: number, wall: number, row: Lanes['row']): Point[] {
  if (behind === null) return [];
  const [inside, lane, below] = [wall + 10, wall - 10, into + 16];
  return [
    [inside, into],
    [inside, below],
    [lane, below],
    [lane, row(behind) + APART],
    [wall, row(behind) + APART],
  ];
}

interface Measures {
  readonly rows: Lanes['row'];
  readonly containers: PathLayout['containers'];
  readonly rooms: readonly Box[];
  readonly names: readonly Point[];
  /** How much longer the drawing is than one with three containers. */
  readonly more: number;
}

/** @param first the middle of the topmost container's row. */
function measure(ground: Ground, first: number, column: Omit<Box, 'y'>, room: Box, nameX: number): Measures {
  const places = placesOf(ground);
  const rows = (place: PlaceName): number => {
    // Without a container of its own nginx is the web container.
    const found = places.indexOf(place === 'proxy' && !ground.hasProxy ? 'web' : place);
    return first + STEP * found;
  };
  const more = STEP * (places.length - 3) + (ground.isSplit ? LABEL : 0);
  const whole = { ...room, height: room.height + more };
  const [top, bottom] = [rows('api') - STEP / 2 + 3, rows('api') + STEP / 2 - 3];
  const end = whole.y + whole.height;
  const outer = { ...whole, height: bottom - whole.y };
  const inner = { ...whole, x: whole.x + 8, width: whole.width - 16, y: top, height: end - top };
  return {
    rows,
    more,
    containers: Object.fromEntries(
      places.map((place) => [place, { ...column, y: rows(place) - column.height / 2 }]),
    ),
    rooms: ground.isSplit ? [outer, inner] : [whole],
    names: ground.isSplit
      ? [
          [nameX, rows('api') - ASIDE],
          [nameX, rows('api') + ASIDE],
        ]
      : [[nameX, rows('api') - STEP / 2]],
  };
}

/** The last place where names are asked for is that of the database's network. */
function namesFor({ to }: Way, names: readonly Point[]): Point {
  return (to === 'db' ? names.at(-1) : names[0]) ?? [0, 0];
}

/** From left to right: browser, this computer, engine, network, containers. */
export function wideLayout(ground: Ground): PathLayout {
  const room = { x: 210, y: 62, width: 304, height: 250 };
  const { rows, containers, rooms, names, more } = measure(
    ground,
    116,
    { x: 340, width: 162, height: 56 },
    room,
    258,
  );
  const wall = 340;
  return {
    width: 536,
    height: 336 + more,
    browser: { x: 2, y: rows('api') - 32, width: 88, height: 64 },
    host: { x: 112, y: 2, width: 422, height: 332 + more },
    engine: { x: 196, y: 32, width: 328, height: 292 + more },
    rooms,
    containers,
    names,
    door: (place) => [112, rows(place)],
    line(way) {
      const into = rows(way.to) + (way.from === 'browser' ? 0 : APART);
      if (way.from === 'browser') {
        if (way.end === 'in-browser') {
          return [
            [46, rows('api') + 14],
            [46, rows('api') + 32],
          ];
        }
        const stop: Partial<Record<Way['end'], number>> = {
          'at-door': 106,
          'in-host': 154,
          'at-engine': 184,
        };
        const straight = rows('api');
        const start: readonly Point[] =
          straight === into
            ? [[90, into]]
            : [
                [90, straight],
                [100, straight],
                [100, into],
              ];
        const stopAt = stop[way.end];
        if (stopAt !== undefined) return [...start, [stopAt, into]];
        return way.onward === null ? [...start, [wall, into]] : [...start, ...onward(way, into, wall, rows)];
      }
      const { from } = way;
      const lanes = { row: rows, wall, near: 320, back: 302, names: namesFor(way, names), turn: 488 };
      const inside = lineInNetwork({ ...way, from }, lanes);
      if (inside !== null) return [...inside, ...onward(way, into, wall, rows)];
      const out = rows(from) - APART;
      const far = way.via === 'gateway' ? 226 : 154;
      const leaving: readonly Point[] = [
        [wall, out],
        [far, out],
      ];
      if (way.end === 'at-gateway') return leaving;
      if (way.end === 'in-host') return [...leaving, [far, into]];
      return [...leaving, [far, into], [wall, into]];
    },
  };
}

/** From top to bottom: browser, this computer, engine, network, containers. */
export function tallLayout(ground: Ground): PathLayout {
  const room = { x: 24, y: 168, width: 292, height: 254 };
  const { rows, containers, rooms, names, more } = measure(
    ground,
    232,
    { x: 126, width: 178, height: 56 },
    room,
    52,
  );
  const wall = 126;
  const lane = 84;
  return {
    width: 340,
    height: 444 + more,
    browser: { x: 2, y: 2, width: 336, height: 44 },
    host: { x: 2, y: 76, width: 336, height: 366 + more },
    engine: { x: 14, y: 138, width: 312, height: 294 + more },
    rooms,
    containers,
    names,
    door: () => [84, 76],
    line(way) {
      const into = rows(way.to) + (way.from === 'browser' ? 0 : APART);
      if (way.from === 'browser') {
        if (way.end === 'in-browser') {
          return [
            [lane, 34],
            [lane, 46],
          ];
        }
        const stop: Partial<Record<Way['end'], number>> = { 'at-door': 66, 'in-host': 108, 'at-engine': 128 };
        const start: Point = [lane, 46];
        const stopAt = stop[way.end];
        if (stopAt !== undefined) return [start, [lane, stopAt]];
        const there: Point[] = [start, [lane, into]];
        return way.onward === null ? [...there, [wall, into]] : [...there, ...onward(way, into, wall, rows)];
      }
      const { from } = way;
      const lanes = { row: rows, wall, near: 110, back: 96, names: namesFor(way, names), turn: 286 };
      const inside = lineInNetwork({ ...way, from }, lanes);
      if (inside !== null) return [...inside, ...onward(way, into, wall, rows)];
      const out = rows(from) - APART;
      const far = way.via === 'gateway' ? 182 : 108;
      const up: Point[] = [
        [wall, out],
        [104, out],
        [104, far],
      ];
      if (way.end === 'at-gateway') return up;
      if (way.end === 'in-host') return [...up, [lane - 14, far]];
      return [...up, [lane - 4, far], [lane - 4, into], [wall, into]];
    },
  };
}
