import { MokuhyoError } from '../../core/errors';

/** The origins, beside the service's own, whose pages may show the pane in a frame. */
export type FrameAncestors = readonly string[];

/**
 * Where Excel on the web runs: Microsoft gives no complete list; these are the hosts that its documentation and staff name
 * (https://github.com/OfficeDev/office-js-docs-pr/issues/4911, https://github.com/OfficeDev/office-js/issues/3342).
 */
const EXCEL_ON_THE_WEB: FrameAncestors = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.sharepoint.com',
  'https://*.cloud.microsoft',
];

/** A host, or every host below one; of two labels at least, so that `https://*.jp` is not every page of a country. */
const ORIGIN = /^https:\/\/(?:\*\.(?=[^.:]+\.))?[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d{1,5})?$/i;

/**
 * Who may show the pane: those that were said, or Excel on the web. `'self'` is always among them and may be said. The
 * texts go into a header as they are, so nothing that has another meaning there is taken.
 * Throws `MokuhyoError` `usage`.
 */
export function frameAncestors(said: string | undefined): FrameAncestors {
  if (said === undefined) return EXCEL_ON_THE_WEB;
  const sources = said.split(/ +/).filter((source) => source !== '');
  const others = sources.filter((source) => !/^'?self'?$/.test(source));
  const wrong = sources.length === 0 ? said : others.find((source) => !ORIGIN.test(source));
  if (wrong === undefined) return others;
  throw new MokuhyoError('usage', {
    problem: 'bad-value',
    option: '--frame-ancestors',
    // What cannot be said here could disturb the terminal, too.
    value: wrong.replace(/[^\x20-\x7e]/g, '?'),
    expected: "https://excel.city.example.lg.jp, https://*.office.com, 'self'",
  });
}
