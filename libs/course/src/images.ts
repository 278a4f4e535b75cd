/**
 * The images that lessons speak of, by role. Where a registry answers they are the official ones, and elsewhere local
 * ones that behave the same.
 *
 * - `nginx`: has `curl` and a shell; serves its welcome page on 80; server blocks in `/etc/nginx/conf.d`.
 * - `node`: Node 24 with `npm`, and a shell without `curl`.
 * - `mongo`: takes `MONGO_INITDB_ROOT_USERNAME` and `_PASSWORD`, data in `/data/db`, port 27017.
 * - `busybox`: a shell with `wget`, `ping`, `nslookup`, `nc` and `httpd`: small and at once there.
 * - `api`: the goals api of dari itself on port 3000, which is built and not pulled: told by `DB_HOST`, `DB_PORT`,
 *   `DB_USER`, `DB_PASSWORD`, `DB_AUTH_SOURCE` and `WEB_ORIGINS`.
 */
export const IMAGE_ROLES = ['nginx', 'node', 'mongo', 'busybox', 'api'] as const;
export type ImageRole = (typeof IMAGE_ROLES)[number];

/** What to type for each role, for example `nginx:1.28` or `dari/nginx:1.26`. */
export type ImageNames = Readonly<Record<ImageRole, string>>;

/** @returns `text` with `{nginx}` and the other roles filled in. */
export function withImages(text: string, images: ImageNames): string {
  return text.replaceAll(/\{(nginx|node|mongo|busybox|api)\}/g, (_, role: ImageRole) => images[role]);
}
