import { Text } from '@fluentui/react-components';
import { submitWords } from '../../../core/messages/pane/submit';
import { dateAndTimeOf } from '../format';
import { useLang, useSessionState, useWords } from '../use-session';
import { useLayout } from './layout';

/** When this workbook was submitted from here last. */
export function LastSubmission() {
  const layout = useLayout();
  const submit = useWords(submitWords);
  const lang = useLang();
  const last = useSessionState((state) => state.lastSubmission);
  if (last === null) return null;
  return (
    <Text className={layout.supporting}>
      {submit.idle.last({
        when: dateAndTimeOf(new Date(last.at), lang),
        sheets: last.sheets,
        indicators: last.indicators,
      })}
    </Text>
  );
}
