/** What the images need of the host. `main` makes the real one. */
export interface ImageWorld {
  /** Absolute path of the repository. */
  readonly repository: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
}
