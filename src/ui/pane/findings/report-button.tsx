import { Button } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons';
import { usePaneWords } from '../use-session';

/** 報告書: opens it in the place of the list. */
export function ReportButton({ onOpen }: { readonly onOpen: () => void }) {
  const { report } = usePaneWords().findings;
  return (
    <Button icon={<PrintRegular />} onClick={onOpen} style={{ whiteSpace: 'nowrap' }}>
      {report.open}
    </Button>
  );
}
