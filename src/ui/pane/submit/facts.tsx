import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { isSharePoint } from '../../../core/address';
import { submitWords } from '../../../core/messages/pane/submit';
import { timeOf } from '../format';
import { FACT_LIST } from '../parts/fact-list';
import { listName } from '../parts/list-name';
import { useSession, useSessionState, useWords } from '../use-session';

const useStyles = makeStyles({
  facts: FACT_LIST,
  term: { color: tokens.colorNeutralForeground3 },
  value: { overflowWrap: 'anywhere' },
  link: { marginLeft: '8px', fontSize: 'inherit', lineHeight: 'inherit' },
  small: { color: tokens.colorNeutralForeground3, marginLeft: '8px' },
});

/** Where it goes; once it was checked (`at`), also when, by what, and who sends it. */
export function Facts({ at }: { readonly at: Date | null }) {
  const styles = useStyles();
  const submit = useWords(submitWords);
  const policy = useSessionState((state) => state.policy);
  const person = useSessionState((state) => state.settings.person);
  return (
    <dl className={styles.facts}>
      <dt className={styles.term}>{submit.facts.list}</dt>
      <dd className={styles.value}>
        <ListFact />
      </dd>
      <AccountFact />
      {at && (
        <>
          <dt className={styles.term}>{submit.facts.checked}</dt>
          <dd className={styles.value}>{submit.checkedAt({ time: timeOf(at) })}</dd>
          <dt className={styles.term}>{submit.facts.policy}</dt>
          <dd className={styles.value}>
            {policy.policy.name}
            <span className={styles.small}>{policy.ruleSet}</span>
          </dd>
        </>
      )}
      {at && person && (
        <>
          <dt className={styles.term}>{submit.facts.person}</dt>
          <dd className={styles.value}>{person}</dd>
        </>
      )}
    </dl>
  );
}

/** As whom it goes there, where people sign in. */
function AccountFact() {
  const styles = useStyles();
  const submit = useWords(submitWords);
  const account = useSessionState((state) => state.account);
  const list = useSessionState((state) => state.settings.list);
  if (list === null || !isSharePoint(list) || account.kind !== 'somebody') return null;
  const { name, username } = account.account;
  return (
    <>
      <dt className={styles.term}>{submit.facts.account}</dt>
      <dd className={styles.value}>
        {name ?? username}
        {name !== null && <span className={styles.small}>{username}</span>}
      </dd>
    </>
  );
}

function ListFact() {
  const styles = useStyles();
  const submit = useWords(submitWords);
  const { open } = useSession();
  const list = useSessionState((state) => state.settings.list);
  if (list === null) {
    return (
      <>
        {submit.noList}
        <Link className={styles.link} as="button" inline onClick={() => open('settings')}>
          {submit.toSettings}
        </Link>
      </>
    );
  }
  const { host, isHere } = listName(list);
  return isHere ? (
    <>
      {submit.thisComputer}
      <span className={styles.small}>{host}</span>
    </>
  ) : (
    host
  );
}
