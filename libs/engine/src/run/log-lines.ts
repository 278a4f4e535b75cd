import type { LogLine } from '../engine.ts';

type Stream = LogLine['stream'];

/** Takes the engine's log stream apart, whatever way it is cut into chunks. */
export interface LogReader {
  /** @returns the lines that this chunk completes. */
  read(chunk: Buffer): LogLine[];
  /** @returns what is left without a line break at the end. */
  end(): LogLine[];
}

/** The stream of a container with a terminal: bytes as they are, all of them `stdout`. */
export function rawLogReader(): LogReader {
  const lines = lineSplitter('stdout');
  return { read: (chunk) => lines.read(chunk), end: () => lines.end() };
}

/**
 * The stream of any other container: frames of eight bytes of header (stream, three zeros, big-endian length) and a
 * payload (moby `api/types/container` "Stream format"). A line longer than 16 KiB comes in several frames.
 */
export function framedLogReader(): LogReader {
  const splitters = { stdout: lineSplitter('stdout'), stderr: lineSplitter('stderr') };
  let buffer: Buffer = Buffer.alloc(0);
  return {
    read(chunk) {
      buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk]);
      const lines: LogLine[] = [];
      while (buffer.length >= 8) {
        const length = buffer.readUInt32BE(4);
        if (buffer.length < 8 + length) break;
        const stream: Stream = buffer[0] === 2 ? 'stderr' : 'stdout';
        lines.push(...splitters[stream].read(buffer.subarray(8, 8 + length)));
        buffer = buffer.subarray(8 + length);
      }
      return lines;
    },
    end: () => [...splitters.stdout.end(), ...splitters.stderr.end()],
  };
}

function lineSplitter(stream: Stream): LogReader {
  const decoder = new TextDecoder();
  let rest = '';
  const line = (text: string): LogLine => ({ stream, text: text.replace(/\r$/, '') });
  return {
    read(chunk) {
      const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = parts.pop() ?? '';
      return parts.map(line);
    },
    end() {
      const last = rest + decoder.decode();
      rest = '';
      return last === '' ? [] : [line(last)];
    },
  };
}
