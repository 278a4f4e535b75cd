import http from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CommandAgent, sshCommand } from './ssh-agent.ts';

describe('sshCommand', () => {
  it('runs the dial-stdio of the other side, as the docker command does', () => {
    expect(sshCommand('ssh://me@server:2222').join(' ')).toBe(
      'ssh -l me -p 2222 -o ConnectTimeout=30 -T -- server docker system dial-stdio',
    );
    expect(sshCommand('ssh://server').slice(0, 4)).toEqual(['ssh', '-o', 'ConnectTimeout=30', '-T']);
  });
});

describe('CommandAgent', () => {
  it('carries requests over the standard streams of a command and keeps the connection', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dari-agent-'));
    const path = process.platform === 'win32' ? `\\\\.\\pipe\\dari-${process.pid}` : join(folder, 's.sock');
    let connections = 0;
    const server = http.createServer((request, response) => request.pipe(response));
    server.on('connection', () => (connections += 1));
    await new Promise<void>((resolve) => server.listen(path, resolve));
    const bridge = `const s=require('net').connect(process.argv[1]);process.stdin.pipe(s).pipe(process.stdout)`;
    const agent = new CommandAgent([process.execPath, '-e', bridge, path]);
    try {
      expect(await post(agent, 'x'.repeat(300_000))).toHaveLength(300_000);
      expect(await post(agent, 'again')).toBe('again');
      expect(connections).toBe(1);
    } finally {
      agent.destroy();
      server.close();
      rmSync(folder, { recursive: true });
    }
  });

  it('fails with what the command complained of', async () => {
    const agent = new CommandAgent([process.execPath, '-e', 'console.error("no route");process.exit(255)']);
    await expect(post(agent, 'x')).rejects.toThrow('no route');
  });

  it('fails when there is no such command', async () => {
    const agent = new CommandAgent(['dari-no-such-command']);
    await expect(post(agent, 'x')).rejects.toThrow('ENOENT');
  });
});

function post(agent: http.Agent, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: 'docker', method: 'POST', path: '/', agent }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        resolve(text);
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}
