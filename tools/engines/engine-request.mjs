import http from 'node:http';

/**
 * Where an engine listens, for `http.request`.
 * @param {string} host as in DOCKER_HOST, `unix://` or `tcp://`
 */
function address(host) {
  const url = new URL(host);
  if (url.protocol === 'unix:') return { socketPath: url.pathname };
  if (url.protocol === 'tcp:') return { host: url.hostname, port: url.port || 2375 };
  throw new Error(`Expected an engine at unix:// or tcp://, found ${host}.`);
}

/**
 * One request to an engine's API. No time limit: an engine that starts accepts connections before it answers.
 * @param {string} host as in DOCKER_HOST
 * @param {string} path
 * @param {{method?: string, body?: import('node:stream').Readable, headers?: Record<string, string>}} [options]
 * @returns {Promise<import('node:http').IncomingMessage>} an answer of the 200s; its body is not read yet
 * @throws {Error} with the engine's words and its `statusCode`, or with the `code` of a failed connection
 */
export function engineRequest(host, path, { method = 'GET', body, headers } = {}) {
  return new Promise((resolve, reject) => {
    const request = http.request({ ...address(host), path, method, headers, agent: false });
    request.once('error', reject);
    request.once('response', async (response) => {
      if (response.statusCode < 300) return resolve(response);
      const { statusCode } = response;
      const words = await textOf(response).catch((error) => error.message);
      reject(
        Object.assign(new Error(`The engine answered ${statusCode} to ${path}: ${words}`), { statusCode }),
      );
    });
    if (body) body.once('error', (error) => request.destroy(error)).pipe(request);
    else request.end();
  });
}

/**
 * @param {string} host as in DOCKER_HOST
 * @param {string} path
 * @returns {Promise<unknown>} the answer's JSON
 */
export async function engineJson(host, path) {
  return JSON.parse(await textOf(await engineRequest(host, path)));
}

/** @param {import('node:stream').Readable} stream */
export async function textOf(stream) {
  let text = '';
  for await (const chunk of stream.setEncoding('utf8')) text += chunk;
  return text;
}
