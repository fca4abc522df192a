import { makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import { useSessionState } from '../use-session';
import { useStatusText } from './status-text';

const useStyles = makeStyles({
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** Says aloud, politely, what was done last. Stands in the page from the start, as screen readers need it. */
export function LiveStatus() {
  const styles = useStyles();
  const text = useStatusText();
  const isDue = useQuarterReached();
  const said = useRef('');
  if (isDue) said.current = text;
  return (
    <div role="status" className={styles.unseen}>
      {said.current}
    </div>
  );
}

/** Progress is said at its start, at each quarter and at its end; everything else at once. */
function useQuarterReached(): boolean {
  const status = useSessionState((state) => state.status);
  const quarter = useRef<number | null>(null);
  if (status?.kind !== 'sending') {
    quarter.current = null;
    return true;
  }
  const reached = Math.floor((4 * status.done) / Math.max(1, status.total));
  if (reached === quarter.current) return false;
  quarter.current = reached;
  return true;
}
