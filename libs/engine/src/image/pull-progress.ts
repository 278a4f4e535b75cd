import type { ImageProgress } from '../engine.ts';

/** A line of the engine's pull stream. */
export interface PullLine {
  readonly id?: string;
  readonly status?: string;
  readonly progressDetail?: { readonly current?: number; readonly total?: number };
}

interface Layer {
  /** 0 to 1. */
  readonly fraction: number;
  /** Bytes to download, where the engine has told. */
  readonly size: number | null;
}

/** How much of a layer's time its download takes; the rest is unpacking. */
const DOWNLOAD_SHARE = 0.8;

/** @returns a function that turns each line into progress over all layers, which never goes back. */
export function pullProgress(): (line: PullLine) => ImageProgress {
  const layers = new Map<string, Layer>();
  let highest = 0;
  return (line) => {
    const next = layerAfter(line, line.id === undefined ? undefined : layers.get(line.id));
    if (line.id !== undefined && next !== null) layers.set(line.id, next);
    const text = [line.id, line.status].filter((part) => part !== undefined).join(': ');
    if (layers.size === 0) return { text, fraction: null };
    highest = Math.max(highest, overall([...layers.values()]));
    return { text, fraction: highest };
  };
}

/**
 * Only what is announced to be pulled counts: layers that were there before would make a pull look finished when it
 * begins, and the containerd image store has lines of the same kind about manifests and configurations.
 *
 * @returns the layer's new state, `null` for a line that is not about a layer to pull.
 */
function layerAfter({ status = '', progressDetail }: PullLine, before: Layer | undefined): Layer | null {
  const isAnnounced = status === 'Pulling fs layer' || status === 'Waiting';
  if (before === undefined && !isAnnounced) return null;
  const size = before?.size ?? null;
  const total = progressDetail?.total ?? 0;
  const part = total > 0 ? Math.min((progressDetail?.current ?? 0) / total, 1) : 0;
  switch (status) {
    case 'Pulling fs layer':
    case 'Waiting':
      return before ?? { fraction: 0, size: null };
    case 'Downloading':
      return { fraction: part * DOWNLOAD_SHARE, size: total > 0 ? total : size };
    case 'Verifying Checksum':
    case 'Download complete':
      return { fraction: Math.max(before?.fraction ?? 0, DOWNLOAD_SHARE), size };
    case 'Extracting':
      return { fraction: DOWNLOAD_SHARE + part * (1 - DOWNLOAD_SHARE), size };
    case 'Pull complete':
    case 'Already exists':
      return { fraction: 1, size };
    default:
      return null;
  }
}

/** Weighs the layers by size; those of unknown size count as the average one. */
function overall(layers: readonly Layer[]): number {
  const known = layers.flatMap(({ size }) => (size === null ? [] : [size]));
  const average = known.length === 0 ? 1 : known.reduce((sum, size) => sum + size, 0) / known.length;
  let done = 0;
  let all = 0;
  for (const { fraction, size } of layers) {
    done += fraction * (size ?? average);
    all += size ?? average;
  }
  return all === 0 ? 0 : done / all;
}
