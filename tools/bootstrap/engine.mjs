import { spawn, spawnSync } from 'node:child_process';
import { existsSync, openSync, readFileSync, rmSync, watch } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { aptCommand, aptInstall, canInstall, isDebian } from './debian.mjs';
import { say, tell } from './say.mjs';
import { SetupError } from './setup-error.mjs';

const SOCKET = process.platform === 'win32' ? '//./pipe/docker_engine' : '/var/run/docker.sock';
const LOG = '/var/log/dockerd.log';
const PACKAGES = ['docker.io', 'iptables'];
const PID_FILES = [
  ['/var/run/docker.pid', 'dockerd'],
  ['/var/run/docker/containerd/containerd.pid', 'containerd'],
];
const NO_ENGINE = 69;
const START_LIMIT_MS = 60_000;

/**
 * Sees to a Docker Engine: the one that answers, else, on Debian or Ubuntu as root, one that it installs and starts.
 * Where the user points somewhere (DOCKER_HOST, a context), nothing is installed and the command line says what is
 * wrong there.
 * @throws {SetupError} with the command to type, anywhere else
 */
export async function ensureEngine() {
  if (pointsElsewhere()) return;
  const answer = await ping();
  // A socket that we may not open belongs to an engine that runs: the command line explains the permission.
  if (answer === 'ok' || answer === 'EACCES') return;
  if (!canInstall()) throw new SetupError(advice(), NO_ENGINE);
  if (!isInstalled('dockerd')) await install();
  await start();
}

/** @returns {boolean} whether the user chose an engine other than the default socket, as the docker command would see it */
function pointsElsewhere() {
  if (process.env.DOCKER_HOST) return true;
  const named = process.env.DOCKER_CONTEXT || currentContext();
  return named !== undefined && named !== 'default';
}

function currentContext() {
  try {
    const home = process.env.DOCKER_CONFIG || path.join(os.homedir(), '.docker');
    return JSON.parse(readFileSync(path.join(home, 'config.json'), 'utf8')).currentContext || undefined;
  } catch {
    return undefined;
  }
}

/** @returns {Promise<'ok' | string>} `ok` or an error code */
function ping() {
  return new Promise((resolve) => {
    const request = http.get({ socketPath: SOCKET, path: '/_ping', timeout: 5000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200 ? 'ok' : `HTTP ${response.statusCode}`);
    });
    request.once('timeout', () => request.destroy(Object.assign(new Error(), { code: 'ETIMEDOUT' })));
    request.once('error', (error) => resolve(error.code ?? 'unknown'));
  });
}

/** @param {string} name of a program */
function isInstalled(name) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .concat('/usr/sbin')
    .some((folder) => existsSync(path.join(folder, name)));
}

async function install() {
  const command = aptCommand(PACKAGES);
  if (process.stdin.isTTY && process.stderr.isTTY) {
    const prompt = createInterface({ input: process.stdin, output: process.stderr });
    const answer = await prompt.question(say('installAsk', { command }));
    prompt.close();
    if (/^\s*n/i.test(answer)) throw new SetupError(advice(), NO_ENGINE);
  }
  tell(say('installing', { command }));
  const began = Date.now();
  await aptInstall(PACKAGES);
  // From Debian 13 on the command is a package of its own.
  if (!isInstalled('docker')) await aptInstall(['docker-cli']);
  tell(say('installed', { seconds: ((Date.now() - began) / 1000).toFixed(0) }));
}

async function start() {
  tell(say('starting'));
  if (existsSync('/run/systemd/system')) {
    spawnSync('systemctl', ['enable', '--now', 'docker'], { stdio: ['ignore', 2, 2] });
    if ((await ping()) === 'ok') return tell(say('started'));
    throw new SetupError(say('startFailed', { log: 'journalctl -u docker', tail: '' }), NO_ENGINE);
  }
  for (const [file, program] of PID_FILES) dropStalePidFile(file, program);
  const log = openSync(LOG, 'a');
  const daemon = spawn('dockerd', [], { detached: true, stdio: ['ignore', log, log] });
  daemon.unref();
  await untilItAnswers(daemon);
  tell(say('started'));
}

/**
 * After a machine went down without stopping its engine, the number in a pid file may be that of any other process,
 * and dockerd would refuse to start because of it.
 * @param {string} file
 * @param {string} program
 */
function dropStalePidFile(file, program) {
  try {
    const pid = readFileSync(file, 'utf8').trim();
    const comm = `/proc/${pid}/comm`;
    if (!existsSync(comm) || readFileSync(comm, 'utf8').trim() !== program) rmSync(file);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

/**
 * The engine writes to its log as it comes up: each time is a good moment to ask.
 * @param {import('node:child_process').ChildProcess} daemon
 */
function untilItAnswers(daemon) {
  return new Promise((resolve, reject) => {
    const watcher = watch(LOG, ask);
    const limit = setTimeout(fail, START_LIMIT_MS);
    daemon.once('error', fail);
    daemon.once('exit', fail);
    void ask();

    async function ask() {
      if ((await ping()) === 'ok') settle(resolve);
    }
    async function fail() {
      // Another dockerd may be the one that answers.
      if ((await ping()) === 'ok') return settle(resolve);
      const tail = readFileSync(LOG, 'utf8').trimEnd().split('\n').slice(-8).join('\n');
      settle(() => reject(new SetupError(say('startFailed', { log: LOG, tail }), NO_ENGINE)));
    }
    function settle(how) {
      clearTimeout(limit);
      watcher.close();
      daemon.removeAllListeners();
      how();
    }
  });
}

/** @returns {string} what to type on this system */
function advice() {
  const installed = isInstalled('dockerd') || existsSync('/Applications/Docker.app');
  return say('noEngine', {
    socket: SOCKET,
    what: say(installed ? 'notRunning' : 'notInstalled'),
    command: installed ? startCommand() : installCommand(),
  });
}

function startCommand() {
  if (process.platform === 'darwin') return 'open -a Docker';
  if (process.platform === 'win32') return 'start "" "C:\\Program Files\\Docker\\Docker\\Docker Desktop.exe"';
  return 'sudo systemctl enable --now docker';
}

function installCommand() {
  if (process.platform === 'darwin') return 'brew install --cask docker && open -a Docker';
  if (process.platform === 'win32') return 'winget install --exact --id Docker.DockerDesktop';
  const start = 'sudo systemctl enable --now docker';
  if (isDebian())
    return `sudo apt-get update && sudo ${aptCommand(PACKAGES)} && sudo usermod -aG docker "$USER" && ${start}`;
  if (existsSync('/usr/bin/dnf')) return `sudo dnf install -y moby-engine && ${start}`;
  if (existsSync('/usr/bin/pacman')) return `sudo pacman -S --needed docker && ${start}`;
  if (existsSync('/usr/bin/zypper')) return `sudo zypper install -y docker && ${start}`;
  if (existsSync('/sbin/apk'))
    return 'sudo apk add docker && sudo rc-update add docker && sudo service docker start';
  return 'https://docs.docker.com/engine/install/';
}
