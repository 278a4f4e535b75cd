import type { Way } from './way.ts';

export type Point = readonly [x: number, y: number];

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type TierName = 'web' | 'api' | 'db';

/** Where everything stands in the drawing, in its own units. */
export interface PathLayout {
  readonly width: number;
  readonly height: number;
  readonly browser: Box;
  readonly host: Box;
  readonly engine: Box;
  readonly network: Box;
  readonly containers: Readonly<Record<TierName, Box>>;
  /** Where the network's names are asked for. */
  readonly names: Point;
  /** The door of a published port, on the wall of this computer. */
  readonly door: (tier: TierName) => Point;
  /** The corners of a call's line, from where it starts to where it ends. */
  readonly line: (way: Way) => readonly Point[];
}

/** A call that leaves a container does so above the middle of its wall and comes in below it. */
const APART = 9;

type Lanes = Readonly<{
  row: (tier: TierName) => number;
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
function lineInNetwork({ from, via, to, end }: Way & { from: TierName }, lanes: Lanes): Point[] | null {
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

const WIDE_ROWS = { web: 116, api: 190, db: 264 } as const;

/** From left to right: browser, this computer, engine, network, containers. */
export const wide: PathLayout = {
  width: 536,
  height: 336,
  browser: { x: 2, y: 158, width: 88, height: 64 },
  host: { x: 112, y: 2, width: 422, height: 332 },
  engine: { x: 196, y: 32, width: 328, height: 292 },
  network: { x: 210, y: 62, width: 304, height: 250 },
  containers: {
    web: { x: 340, y: 88, width: 162, height: 56 },
    api: { x: 340, y: 162, width: 162, height: 56 },
    db: { x: 340, y: 236, width: 162, height: 56 },
  },
  names: [258, 153],
  door: (tier) => [112, WIDE_ROWS[tier]],
  line(way) {
    const row = (tier: TierName) => WIDE_ROWS[tier];
    const wall = 340;
    const into = row(way.to) + (way.from === 'browser' ? 0 : APART);
    if (way.from === 'browser') {
      const stop: Partial<Record<Way['end'], number>> = { 'at-door': 106, 'in-host': 154, 'at-engine': 184 };
      const straight = row('api');
      const start: readonly Point[] =
        straight === into
          ? [[90, into]]
          : [
              [90, straight],
              [100, straight],
              [100, into],
            ];
      return [...start, [stop[way.end] ?? wall, into]];
    }
    const { from } = way;
    const lanes = { row, wall, near: 320, back: 302, names: this.names, turn: 488 };
    const inside = lineInNetwork({ ...way, from }, lanes);
    if (inside !== null) return inside;
    const out = row(from) - APART;
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

const TALL_ROWS = { web: 232, api: 306, db: 380 } as const;

/** From top to bottom: browser, this computer, engine, network, containers. */
export const tall: PathLayout = {
  width: 340,
  height: 444,
  browser: { x: 2, y: 2, width: 336, height: 44 },
  host: { x: 2, y: 76, width: 336, height: 366 },
  engine: { x: 14, y: 138, width: 312, height: 294 },
  network: { x: 24, y: 168, width: 292, height: 254 },
  containers: {
    web: { x: 126, y: 204, width: 178, height: 56 },
    api: { x: 126, y: 278, width: 178, height: 56 },
    db: { x: 126, y: 352, width: 178, height: 56 },
  },
  names: [52, 269],
  door: () => [84, 76],
  line(way) {
    const row = (tier: TierName) => TALL_ROWS[tier];
    const wall = 126;
    const lane = 84;
    const into = row(way.to) + (way.from === 'browser' ? 0 : APART);
    if (way.from === 'browser') {
      const stop: Partial<Record<Way['end'], number>> = { 'at-door': 66, 'in-host': 108, 'at-engine': 128 };
      const start: Point = [lane, 46];
      const stopAt = stop[way.end];
      return stopAt === undefined ? [start, [lane, into], [wall, into]] : [start, [lane, stopAt]];
    }
    const { from } = way;
    const lanes = { row, wall, near: 110, back: 96, names: this.names, turn: 286 };
    const inside = lineInNetwork({ ...way, from }, lanes);
    if (inside !== null) return inside;
    const out = row(from) - APART;
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
