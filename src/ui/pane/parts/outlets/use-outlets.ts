import { useState } from 'react';
import { type OutletsWords, outletsWords } from '../../../../core/messages/pane/outlets';
import { useSession, useWords } from '../../use-session';
import { type Page, pageDocument } from '../page';
import { copyText } from './copy';
import { printPage } from './print';
import { type SaveOutcome, saveText } from './save';

/** What a person may take along: as text and as a page. */
export interface Document {
  /** Of the file, with its ending. */
  readonly name: string;
  readonly text: string;
  readonly page: Page;
}

interface Outlets {
  readonly copy: () => Promise<void>;
  readonly save: () => Promise<void>;
  readonly print: () => Promise<void>;
  /** What came of the last one; null where there is nothing to tell. */
  readonly told: string | null;
}

/** コピー, 保存, 印刷 of a document, made when it is asked for. */
export function useOutlets(make: () => Document): Outlets {
  const words = useWords(outletsWords);
  const { say } = useSession();
  const [told, setTold] = useState<string | null>(null);
  return {
    copy: async () => {
      const { text, page } = make();
      const { kind } = await copyText(text, page.body);
      setTold(kind === 'refused' ? words.notCopied : null);
      if (kind === 'copied') say({ kind: 'copied' });
    },
    save: async () => {
      const { name, page } = make();
      setTold(saySaved(await saveText({ name, type: 'text/html', text: pageDocument(page) }), words));
    },
    print: async () => {
      const { kind } = await printPage(make().page);
      setTold(kind === 'refused' ? words.notPrinted : null);
    },
    told,
  };
}

function saySaved(outcome: SaveOutcome, words: OutletsWords): string | null {
  switch (outcome.kind) {
    case 'saved':
      return words.saved({ name: outcome.name });
    case 'handed-over':
      return words.handedOver;
    case 'refused':
      return words.notSaved;
    case 'cancelled':
      return null;
  }
}
