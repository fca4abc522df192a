import { Button } from '@fluentui/react-components';
import { carryScreenWords } from '../../../core/messages/pane/carry';
import { shellWords } from '../../../core/messages/pane/shell';
import type { NamedBytes } from '../../../host/port';
import { Screen } from '../parts/screen';
import { useSession, useSessionState, useWords } from '../use-session';
import { CarryStatus } from './carry-status';
import { FormChoice } from './form-choice';
import { type HeadingRef, useLayout } from './layout';

/** What 前年度から作成 does, and into which form. */
export function ChoosingView({ form, heading }: { readonly form: NamedBytes | null; readonly heading: HeadingRef }) {
  const layout = useLayout();
  const words = useWords(carryScreenWords);
  const shell = useWords(shellWords);
  const { closeCarry, makeNext, carriesToFile } = useSession();
  const busy = useSessionState((state) => state.busy);
  const { title, ...lines } = words.done;
  return (
    <Screen
      status={<CarryStatus />}
      secondary={<Button onClick={closeCarry}>{shell.back}</Button>}
      primary={
        <Button appearance="primary" disabledFocusable={busy !== null} onClick={() => void makeNext()}>
          {words.make}
        </Button>
      }
    >
      <div className={layout.view}>
        <div className={layout.section}>
          <h2 ref={heading} tabIndex={-1} className={layout.heading}>
            {words.heading}
          </h2>
          <p className={layout.sentence}>{carriesToFile ? words.toFile.untouched : words.untouched}</p>
        </div>
        <section className={layout.section}>
          <h3 className={layout.title}>{title}</h3>
          <Lines lines={Object.values(lines)} />
        </section>
        <FormChoice form={form} />
      </div>
    </Screen>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const layout = useLayout();
  return (
    <ul className={layout.bullets}>
      {lines.map((line) => (
        <li key={line} className={layout.sentence}>
          {line}
        </li>
      ))}
    </ul>
  );
}
