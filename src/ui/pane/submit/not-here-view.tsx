import { Text } from '@fluentui/react-components';
import { submitWords } from '../../../core/messages/pane/submit';
import { Screen } from '../parts/screen';
import { useWords } from '../use-session';
import { useLayout } from './layout';

/** Where nothing can be sent from: what to do instead. */
export function NotHereView() {
  const layout = useLayout();
  const { notHere } = useWords(submitWords);
  return (
    <Screen>
      <div className={layout.view}>
        <Text as="h2" size={400} weight="semibold">
          {notHere.heading}
        </Text>
        <p className={layout.sentence}>{notHere.text}</p>
        <p className={layout.sentence}>{notHere.service}</p>
      </div>
    </Screen>
  );
}
