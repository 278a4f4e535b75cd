/** An image that the official registry has, and for which another one is built here where no registry answers. */
export interface BaseDefinition {
  readonly registry: SourceDefinition;
  readonly offline: SourceDefinition & { readonly recipe: Recipe };
}

export interface SourceDefinition {
  /** `name:tag`. */
  readonly tag: string;
  /** The database it runs, as `dev.dari.database` has it: `MongoDB`, `FerretDB`; `null` for everything else. */
  readonly database: string | null;
}

/** An image with our own code in it. */
export interface BuiltDefinition {
  readonly tag: string;
  readonly recipe: Recipe;
}

/** How an image is built. Paths are relative to the repository's root, with forward slashes. */
export interface Recipe {
  readonly dockerfile: string;
  /** The files and folders that the Dockerfile copies. */
  readonly context: readonly string[];
  /** What of `context` may change without a new image, because a container gets it mounted over. */
  readonly mounted: readonly string[];
  /** The images it is built `FROM`, one for each kind of stage, and the build argument that says which. */
  readonly bases: readonly RecipeBase[];
  /** npm packages whose tarballs the build needs on disk. */
  readonly npmPackages: readonly NpmPackage[];
  /** Build arguments that are taken from the host's environment where it has them, and do not change the content. */
  readonly hostArgs: readonly string[];
}

/** An image that a recipe starts a stage from. */
export interface RecipeBase {
  readonly image: BaseName | 'debian';
  readonly arg: string;
}

/** One npm package, fetched with `npm pack`. */
export interface NpmPackage {
  /** By the architecture of the engine (`amd64`, `arm64`), or one for all. */
  readonly name: string | Readonly<Record<string, string>>;
  readonly version: string;
  /** Folder that the tarball lies in. */
  readonly folder: string;
  /** The build argument that gets the tarball's file name. */
  readonly arg: string;
}

/** The root file system that offline images start from. */
export interface DebianDefinition {
  readonly tag: string;
  readonly suite: string;
  readonly packages: readonly string[];
  /** Official images that serve as well, so that nothing has to be bootstrapped where one is present. */
  readonly equivalents: readonly string[];
}

export type BaseName = 'mongo' | 'node' | 'nginx' | 'busybox';
export type BuiltName = 'api' | 'web' | 'proxy' | 'web-static';
export type ImageName = BaseName | BuiltName;
