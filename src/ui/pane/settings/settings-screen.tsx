import { CheckButton } from '../parts/check-button';
import { NotCheckedYet } from '../parts/empty-state';
import { Screen } from '../parts/screen';

export default function SettingsScreen() {
  return (
    <Screen primary={<CheckButton />}>
      <NotCheckedYet />
    </Screen>
  );
}
