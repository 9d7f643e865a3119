/** Files that a template names: each belongs to the folder of the file that says it, whoever extends that. */

/** A file beside a template.yaml. */
export interface Asset {
  /** As the file says it, with forward slashes. */
  readonly asset: string;
  /** Absolute path of the folder that it is looked for in; '' until the file's place is known. */
  readonly folder: string;
}

export function isAsset(value: unknown): value is Asset {
  return typeof value === 'object' && value !== null && 'asset' in value && typeof value.asset === 'string';
}

/** The data of a template file with `folder` said at each of its assets. */
export function assetsFrom<Data>(data: Data, folder: string): Data {
  if (Array.isArray(data)) return data.map((item) => assetsFrom(item, folder)) as Data;
  if (typeof data !== 'object' || data === null) return data;
  if (isAsset(data)) return { ...data, folder };
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, assetsFrom(value, folder)])) as Data;
}

/** Every asset of a template's data, with the key that names it. */
export function* assetsIn(data: unknown, path = ''): Generator<{ readonly path: string; readonly asset: Asset }> {
  if (typeof data !== 'object' || data === null) return;
  if (isAsset(data)) {
    yield { path, asset: data };
    return;
  }
  for (const [key, value] of Object.entries(data)) yield* assetsIn(value, path ? `${path}.${key}` : key);
}
