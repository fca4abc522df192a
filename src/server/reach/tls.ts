import { createPrivateKey, X509Certificate } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import { MokuhyoError } from '../../core/errors';

/** A certificate (with those that it needs behind it) and its key, both PEM. */
export interface Tls {
  readonly cert: string;
  readonly key: string;
}

/** Throws `MokuhyoError` `tls-invalid` for what is no certificate or key, or a key of another certificate. */
export function checkTls(tls: Tls): void {
  try {
    // An empty text passes for none, with which nobody could connect.
    createPrivateKey(tls.key);
    new X509Certificate(tls.cert);
    createSecureContext({ ...tls });
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new MokuhyoError('tls-invalid', { detail }, { cause });
  }
}
