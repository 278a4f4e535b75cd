/** What JSON and YAML can say. */
export type PlainData =
  string | number | boolean | null | readonly PlainData[] | { readonly [key: string]: PlainData };

export type PlainObject = Readonly<Record<string, PlainData>>;

/** Left out by {@link filled}. */
type Empty = undefined;

/** @returns the entries that have a value, in their order. */
export function filled(entries: Readonly<Record<string, PlainData | Empty>>): PlainObject {
  return Object.fromEntries(
    Object.entries(entries).filter((entry): entry is [string, PlainData] => entry[1] !== undefined),
  );
}

/** @returns the list; `undefined`, which {@link filled} leaves out, when nothing is in it. */
export function someOf<T extends PlainData>(list: readonly T[]): readonly T[] | Empty {
  return list.length === 0 ? undefined : list;
}

/** @returns the same data with every text in it changed; keys stay as they are. */
export function mapTexts(data: PlainData, change: (text: string) => string): PlainData {
  if (typeof data === 'string') return change(data);
  if (data === null || typeof data !== 'object') return data;
  if (isList(data)) return data.map((item) => mapTexts(item, change));
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, mapTexts(value, change)]));
}

function isList(data: PlainData): data is readonly PlainData[] {
  return Array.isArray(data);
}
