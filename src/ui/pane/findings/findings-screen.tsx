import { CheckButton } from '../parts/check-button';
import { NotCheckedYet } from '../parts/empty-state';
import { Screen } from '../parts/screen';

export function FindingsScreen() {
  return (
    <Screen primary={<CheckButton />}>
      <NotCheckedYet />
    </Screen>
  );
}
