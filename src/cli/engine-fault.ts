import { MokuhyoError } from '../core/errors';

/**
 * The SQLite engine is a library of the system's own kind, the only one that there is. One that is missing, is made for
 * another system, or lacks a library of the system that it needs, is no fault of the program: `engine-unusable` {detail}.
 */
export function engineFault(error: unknown): MokuhyoError | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const missing = error.code === 'MODULE_NOT_FOUND' && error.message.includes('@libsql/');
  if (!missing && error.code !== 'ERR_DLOPEN_FAILED') return null;
  const detail = error.message.split(/[\r\n]/)[0] ?? '';
  return new MokuhyoError('engine-unusable', { detail }, { cause: error });
}
