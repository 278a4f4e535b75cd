/** The labels on everything dari makes. What lacks them is somebody else's and is never touched. */
export const LABEL = {
  /** Whose it is: the `DARI_PROJECT` that made it. Its presence is what "ours" means. */
  project: 'dev.dari.project',
  stack: 'dev.dari.stack',
  tier: 'dev.dari.tier',
  /** On containers that there are several of: which one, from 1. */
  replica: 'dev.dari.replica',
  /** On images: the hash of everything that went into the build. */
  content: 'dev.dari.content',
  /** On images: `registry` or `offline`. */
  source: 'dev.dari.source',
  /** On images and data volumes: the database that writes there (`MongoDB`, `FerretDB`). */
  database: 'dev.dari.database',
} as const;

/** @returns whether a thing with these labels was made by dari for `project`. */
export function isOurs(labels: Readonly<Record<string, string>>, project: string): boolean {
  return labels[LABEL.project] === project;
}
