/** The wanted files of a package by their path, from `cache` or npm, once its integrity is as written. */
export function filesOfPackage(
  spec: { readonly name: string; readonly version: string; readonly integrity: string },
  how: { readonly cache: string; readonly wanted: (path: string) => boolean; readonly instead: string },
): Promise<Map<string, Buffer>>;
