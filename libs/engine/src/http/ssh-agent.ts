import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type http from 'node:http';
import { Socket } from 'node:net';
import { Duplex, type Readable, type Writable } from 'node:stream';

import { TerseAgent } from './terse-agent.ts';

/** How many processes may carry requests at once. */
const CONNECTIONS = 8;

/**
 * Reaches an engine as the `docker` command does for `ssh://`: each connection is an `ssh` process that runs
 * `docker system dial-stdio` on the other side, so the user's ssh configuration, keys and known hosts apply. (The
 * modem's own ssh client reads none of them.)
 */
export function sshAgent(url: string): http.Agent {
  return new CommandAgent(sshCommand(url));
}

/** @returns the command line for an `ssh://` address (docker/cli `connhelper/ssh`). */
export function sshCommand(url: string): readonly [string, ...string[]] {
  const { username, hostname, port } = new URL(url);
  const user = username === '' ? [] : ['-l', decodeURIComponent(username)];
  const at = port === '' ? [] : ['-p', port];
  const host = hostname.replace(/^\[|\]$/g, '');
  const quiet = ['-o', 'ConnectTimeout=30', '-T'];
  return ['ssh', ...user, ...at, ...quiet, '--', host, 'docker', 'system', 'dial-stdio'];
}

/** An HTTP agent whose connections are the standard streams of a command. */
export class CommandAgent extends TerseAgent {
  readonly #command: readonly [string, ...string[]];

  constructor(command: readonly [string, ...string[]]) {
    super();
    this.maxSockets = CONNECTIONS;
    this.#command = command;
  }

  override createConnection(): Duplex {
    const [file, ...args] = this.#command;
    return new CommandSocket(spawn(file, args, { stdio: ['pipe', 'pipe', 'pipe'] }));
  }
}

type Piped = ChildProcessByStdio<Writable, Readable, Readable>;

/** A duplex stream over a process, with the few methods of a socket that the HTTP client calls. */
class CommandSocket extends Duplex {
  readonly #child: Piped;
  #complaint = '';

  constructor(child: Piped) {
    super();
    this.#child = child;
    child.stdout.on('data', (chunk: Buffer) => {
      if (!this.push(chunk)) child.stdout.pause();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      this.#complaint = (this.#complaint + chunk.toString()).slice(-2000);
    });
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => this.destroy(error));
    child.on('close', (code) => {
      this.push(null);
      if (code !== 0)
        this.destroy(new Error(this.#complaint.trim() || `ssh ended with code ${String(code)}`));
    });
  }

  override _read(): void {
    this.#child.stdout.resume();
  }

  override _write(chunk: Buffer, encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#child.stdin.write(chunk, encoding, done);
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#child.stdin.end(done);
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#child.kill();
    done(error);
  }

  setTimeout(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  /** Called by the agent while a request is under way. */
  ref(): this {
    this.#child.ref();
    for (const stream of this.#streams()) stream.ref();
    return this;
  }

  /** Called by the agent while the connection is idle: it must not keep the program alive. */
  unref(): this {
    this.#child.unref();
    for (const stream of this.#streams()) stream.unref();
    return this;
  }

  /** The pipes of a child are sockets (Node "child_process", `subprocess.stdin`). */
  #streams(): Socket[] {
    const { stdin, stdout, stderr } = this.#child;
    return [stdin, stdout, stderr].filter((stream): stream is Socket => stream instanceof Socket);
  }
}
