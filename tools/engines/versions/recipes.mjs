/**
 * @typedef {{suite: string, packages: string[]}} DebianRecipe packages of a release of Debian
 * @typedef {{module: string, version: string, programs: string[], build?: string[], uses?: string[]}} GoModule
 *   `build`: flags of `go build`; `uses`: C libraries, by their pkg-config names
 * @typedef {{modules: GoModule[]}} GoRecipe
 */

/** The engine, and what it calls: the firewall's program, `ps` for `docker top`, a shell; and the system's name. */
const packages = ['docker.io', 'iptables', 'procps', 'dash', 'base-files'];

/**
 * Where each engine comes from. A key is how its version begins. Nothing here says from which server: the package
 * mirror and the module proxy are those that the machine is set up with.
 * @type {Record<string, DebianRecipe | GoRecipe>}
 */
export const RECIPES = {
  '20.10': { suite: 'bookworm', packages },
  26.1: { suite: 'trixie', packages },
  28.5: { suite: 'forky', packages },
  29: {
    modules: [
      {
        module: 'github.com/moby/moby/v2',
        version: 'v2.0.0-beta.24',
        programs: ['cmd/dockerd', 'cmd/docker-proxy'],
        // Built from a module, dockerd does not know its own version.
        build: ['-ldflags=-X github.com/moby/moby/v2/dockerversion.Version=29.0.0-moby-v2.0.0-beta.24'],
      },
      {
        module: 'github.com/containerd/containerd/v2',
        version: 'v2.4.2',
        programs: ['cmd/containerd', 'cmd/containerd-shim-runc-v2'],
      },
      {
        module: 'github.com/opencontainers/runc',
        version: 'v1.5.2',
        programs: ['.'],
        build: ['-tags=seccomp'],
        uses: ['libseccomp'],
      },
    ],
  },
};
