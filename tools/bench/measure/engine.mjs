import http from 'node:http';
import process from 'node:process';

const HOST = process.env.DOCKER_HOST || 'unix:///var/run/docker.sock';
const { protocol, pathname, hostname, port } = new URL(HOST);
const agent = new http.Agent({ keepAlive: true });
const address = protocol === 'unix:' ? { socketPath: pathname } : { host: hostname, port };

/**
 * One call of the engine's API, as bare as it can be.
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body] sent as JSON
 * @param {number[]} [allowed] statuses of the 400s that are no failure: what is gone already, for example
 * @returns {Promise<any>} the answer's JSON; `null` where it has none
 */
export function engine(method, path, body, allowed = []) {
  return new Promise((resolve, reject) => {
    const sent = body === undefined ? '' : JSON.stringify(body);
    const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(sent) };
    const request = http.request({ ...address, agent, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
      response.on('error', reject).on('end', () => {
        const { statusCode } = response;
        if (statusCode >= 400 && !allowed.includes(statusCode))
          reject(new Error(`${method} ${path}: the engine answered ${statusCode}: ${text}`));
        else resolve(text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : null);
      });
    });
    request.on('error', reject).end(sent);
  });
}

/**
 * An answer that goes on, such as the engine's events.
 * @param {string} path
 * @returns {Promise<http.IncomingMessage>}
 */
export function engineStream(path) {
  return new Promise((resolve, reject) => {
    http.get({ ...address, path }, resolve).on('error', reject);
  });
}

/** @returns {string} a filter for one label, for a list's query */
export function labelled(label) {
  return encodeURIComponent(JSON.stringify({ label: [label] }));
}
