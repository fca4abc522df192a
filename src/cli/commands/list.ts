import { isSharePoint, withoutPassword } from '../../core/address';
import { MokuhyoError } from '../../core/errors';
import { listsWords } from '../../core/messages/cli/lists';
import { checkLists, createLists, type ProvisionSettings } from '../../list/graph/provision';
import { siteOf } from '../../list/graph/site';
import type { ExitCode, Io } from '../io';
import { differencesJson } from '../json/list';
import { printedJson } from '../json/print';
import { graphOf, type Purpose } from '../microsoft/graph';
import { type Arguments, noFiles, requiredText, usage } from '../options';
import { policyOf } from '../settings';
import { checkedText, createdText } from '../text/list';
import { sayWaiting } from '../waiting';

/** `mokuhyo list create --site URL`: makes the lists that records go to in Microsoft Lists. */
export async function createListsOf(args: Arguments, io: Io): Promise<ExitCode> {
  const settings = await settingsOf(args, io, 'list create', 'create');
  const { say } = listsWords[io.lang];
  const onStep = (done: number, total: number) => io.progress(say['list-step']({ done, total }));
  try {
    const provisioned = await createLists({ ...settings, onStep });
    const { url, mended, left } = provisioned;
    const json = () => ({ url, mended: differencesJson(mended, io.lang), left: differencesJson(left, io.lang) });
    io.out(args.values.format === 'json' ? printedJson(json()) : createdText(provisioned, io.lang));
    return left.length > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof MokuhyoError && error.code === 'list-unauthorised') io.err(say['list-may-not-create']({}));
    throw error;
  }
}

/** `mokuhyo list check --site URL`: what of the lists is not as it should be. */
export async function checkListsOf(args: Arguments, io: Io): Promise<ExitCode> {
  const settings = await settingsOf(args, io, 'list check', 'use');
  const differences = await checkLists(settings);
  const { url } = settings;
  const ok = differences.length === 0;
  const json = () => ({ url, ok, differences: differencesJson(differences, io.lang) });
  io.out(args.values.format === 'json' ? printedJson(json()) : checkedText(url, differences, io.lang));
  return ok ? 0 : 1;
}

async function settingsOf(args: Arguments, io: Io, command: string, purpose: Purpose): Promise<ProvisionSettings> {
  noFiles(args, command);
  const site = requiredText(args, 'site', command);
  if (!isSharePoint(site)) throw usage('bad-site', { option: '--site', value: withoutPassword(site) });
  const { url } = siteOf(site);
  const { scale } = await policyOf(args);
  return { url, scale, graph: await graphOf(args, io, { url, purpose, onWait: sayWaiting(io) }) };
}
