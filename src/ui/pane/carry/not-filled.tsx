import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { Carried } from '../../../app/carry';
import { carryWords } from '../../../core/messages/carry';
import { shellWords } from '../../../core/messages/pane/shell';
import { useWords } from '../use-session';
import { useLayout } from './layout';

/** Old sheets without a place, and sheets of the form that nobody filled. */
export function NotFilled({ carried: { skipped, blank } }: { readonly carried: Carried }) {
  const layout = useLayout();
  const { form } = useWords(carryWords);
  const { comma } = useWords(shellWords);
  const lost = skipped.map(({ sheet, because, into }) => {
    return because === 'filled' ? form.filled({ sheet, into: into ?? '' }) : form.skipped({ sheet });
  });
  return (
    <>
      {lost.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {lost.map((line) => (
              <p key={line} className={layout.sentence}>
                {line}
              </p>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
      {blank.length > 0 && <p className={layout.supporting}>{form.blank({ sheets: blank.join(comma) })}</p>}
    </>
  );
}
