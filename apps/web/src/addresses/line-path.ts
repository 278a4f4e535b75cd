import type { Point } from './path-layout.ts';

/**
 * @param corners at least one; each is above, below or beside the one before.
 * @param radius how round the corners are, in the drawing's units; less where there is no room.
 * @returns the `d` of an SVG path through the corners.
 */
export function linePath(corners: readonly Point[], radius = 8): string {
  const parts = corners.map((corner, index) => {
    const before = corners[index - 1];
    const after = corners[index + 1];
    if (before === undefined) return `M${corner.join(' ')}`;
    if (after === undefined) return `L${corner.join(' ')}`;
    const room = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
    return `L${towards(corner, before, room).join(' ')}Q${corner.join(' ')} ${towards(corner, after, room).join(' ')}`;
  });
  return parts.join('');
}

function distance([x1, y1]: Point, [x2, y2]: Point): number {
  return Math.hypot(x2 - x1, y2 - y1);
}

function towards([x, y]: Point, to: Point, length: number): Point {
  const whole = distance([x, y], to);
  if (whole === 0) return [x, y];
  return [x + ((to[0] - x) * length) / whole, y + ((to[1] - y) * length) / whole];
}
