/** The part of the surroundings that says where the engine is. `main` fills it in; tests use a record of files. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's home folder. */
  readonly home: string;
  readonly platform: NodeJS.Platform;
  /** @returns the text of a file, or `null` where it is absent or cannot be read. */
  readonly readFile: (path: string) => string | null;
  /** @returns the names in a folder, empty where it is absent. Only used to name the contexts there are. */
  readonly listFolder?: (path: string) => readonly string[];
}
