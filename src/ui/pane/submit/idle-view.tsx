import { Button, Text } from '@fluentui/react-components';
import { DocumentSearchRegular } from '@fluentui/react-icons';
import { submitWords } from '../../../core/messages/pane/submit';
import { Screen } from '../parts/screen';
import { useSession, useSessionState, useWords } from '../use-session';
import { Facts } from './facts';
import { LastSubmission } from './last-submission';
import { useLayout } from './layout';
import { PauseLine } from './pause-line';
import { type HeadingRef, ViewHeading } from './view-heading';

/** Before anything was looked at, and while it is. */
export function IdleView({ headingRef }: { readonly headingRef: HeadingRef }) {
  const layout = useLayout();
  const submit = useWords(submitWords);
  const { prepare } = useSession();
  const busy = useSessionState((state) => state.busy);
  return (
    <Screen
      primary={
        <Button
          appearance="primary"
          icon={<DocumentSearchRegular />}
          disabledFocusable={busy !== null}
          onClick={() => void prepare()}
        >
          {busy ? submit.looking : submit.look}
        </Button>
      }
    >
      <div className={layout.view}>
        <Facts at={null} />
        <ViewHeading headingRef={headingRef}>{submit.idle.heading}</ViewHeading>
        <Text className={layout.sentence}>{busy?.kind === 'comparing' ? submit.idle.working : submit.idle.text}</Text>
        <PauseLine />
        <LastSubmission />
      </div>
    </Screen>
  );
}
