/** What can go wrong around a workbook, a list or a setting. Sentences for each stand in `core/messages`. */
export type ErrorCode =
  // reading a workbook
  | 'not-found'
  | 'not-a-file'
  | 'link-loop'
  | 'no-permission'
  | 'file-locked'
  | 'owner-file'
  | 'file-empty'
  | 'not-a-workbook'
  | 'legacy-xls'
  | 'password-protected'
  | 'damaged'
  | 'too-large'
  | 'unsupported'
  // making next year's workbook
  | 'nothing-to-carry'
  | 'form-without-goal-sheet'
  | 'form-not-blank'
  | 'not-copyable'
  // writing a workbook
  | 'output-exists'
  | 'output-is-input'
  | 'output-is-data'
  // consolidating a folder
  | 'output-among-inputs'
  | 'output-is-source'
  | 'sections-invalid'
  | 'write-failed'
  | 'folder-missing'
  | 'not-writable'
  | 'file-changed'
  // the workbook in Excel; `code` is Excel's own
  | 'cell-editing'
  | 'excel-refused'
  // the open workbook as a file, and a new workbook in Excel; `code` is Excel's own
  | 'copy-unsupported'
  | 'copy-denied'
  | 'copy-failed'
  | 'open-refused'
  // settings and the command line
  | 'usage'
  | 'policy-invalid'
  | 'defaults-invalid'
  | 'token-invalid'
  | 'host-not-loopback'
  | 'host-unusable'
  | 'proxy-without-origin'
  | 'reachable-without-token'
  | 'token-name-taken'
  | 'token-unknown'
  | 'port-in-use'
  | 'data-unusable'
  | 'backup-invalid'
  | 'tls-invalid'
  | 'engine-unusable'
  // part of the pane could not be loaded
  | 'part-missing'
  // a fault of the program; `detail` names it for support
  | 'unexpected'
  // the shared list
  | 'list-unreachable'
  | 'list-refused'
  | 'list-unauthorised'
  | 'list-insecure'
  | 'list-busy'
  | 'list-changed'
  | 'list-answer'
  | 'other-workbook'
  | 'record-unknown'
  // Microsoft Lists: the two lists on a site
  | 'list-missing'
  | 'list-differs'
  | 'list-duplicate'
  | 'list-full'
  | 'list-record-too-long'
  | 'list-newer'
  | 'list-damaged'
  | 'site-missing'
  // Microsoft Lists: signing in; `reason` is Microsoft's own code
  | 'sign-in-unset'
  | 'sign-in-needed'
  | 'sign-in-cancelled'
  | 'sign-in-blocked'
  | 'sign-in-unreachable'
  | 'sign-in-failed'
  | 'consent-needed';

/** Values that a sentence about the error is filled with. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/**
 * The only error that the product throws on purpose. `message` is for developers; people read the catalogue's
 * sentence for `code` and `params`.
 */
export class MokuhyoError extends Error {
  /** By what it is: a script that is loaded beside a program (`ui/microsoft/served`) has this class once more. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'MokuhyoError' && 'code' in value && 'params' in value;
  }

  override readonly name = 'MokuhyoError';

  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
    options?: { readonly cause?: unknown },
  ) {
    super(`${code} ${JSON.stringify(params)}`, options as ErrorOptions);
  }
}

/** Any thrown thing as a `MokuhyoError`: a fault of the program becomes `unexpected`, with its name for support. */
export function asMokuhyoError(error: unknown, file?: string): MokuhyoError {
  if (error instanceof MokuhyoError) return error;
  const detail = error instanceof Error ? `${error.name}: ${error.message}`.split('\n')[0] : String(error);
  return new MokuhyoError(
    'unexpected',
    { detail: detail ?? '', ...(file === undefined ? {} : { file }) },
    { cause: error },
  );
}
