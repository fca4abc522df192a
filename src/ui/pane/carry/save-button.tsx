import { Button } from '@fluentui/react-components';
import { SaveRegular } from '@fluentui/react-icons';
import type { Carried } from '../../../app/carry';
import { type CarryScreenWords, carryScreenWords } from '../../../core/messages/pane/carry';
import { type SaveOutcome, saveFile } from '../parts/outlets/save';
import { useWords } from '../use-session';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const XLSM = 'application/vnd.ms-excel.sheet.macroEnabled.12';

interface SaveButtonProps {
  readonly carried: Carried;
  readonly onSaved: (outcome: SaveOutcome) => void;
}

/** ファイルに保存: where Excel opens no new workbook. */
export function SaveButton({ carried: { file, bytes }, onSaved }: SaveButtonProps) {
  const words = useWords(carryScreenWords).made;
  const type = /\.xlsm$/i.test(file) ? XLSM : XLSX;
  const save = async () => onSaved(await saveFile({ name: file, type, content: new Uint8Array(bytes) }));
  return (
    <Button appearance="primary" icon={<SaveRegular />} onClick={() => void save()}>
      {words.save}
    </Button>
  );
}

/** What came of it. */
export function saySaved(
  outcome: SaveOutcome,
  words: Pick<CarryScreenWords['made'], 'saved' | 'handedOver' | 'notSaved'>,
): string {
  switch (outcome.kind) {
    case 'saved':
      return words.saved({ name: outcome.name });
    case 'handed-over':
      return words.handedOver({ name: outcome.name });
    case 'refused':
      return words.notSaved;
    case 'cancelled':
      return '';
  }
}
