import { Button, makeStyles, Text } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { asMokuhyoError, MokuhyoError } from '../../../core/errors';
import { shellWords } from '../../../core/messages/pane/shell';
import { useLang, useWords } from '../use-session';
import { PHRASES } from './phrases';
import { sayTrouble } from './say-trouble';

interface Caught {
  readonly error: MokuhyoError | null;
}

/** Where a screen could not be loaded or drawn, a sentence stands instead; the tabs go on working. */
export class PartMissing extends Component<{ readonly children: ReactNode }, Caught> {
  override readonly state: Caught = { error: null };

  static getDerivedStateFromError(error: unknown): Caught {
    const isMissing = error instanceof Error && error.name === 'ChunkLoadError';
    return { error: isMissing ? new MokuhyoError('part-missing') : asMokuhyoError(error) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? this.props.children : <Sentence error={error} />;
  }
}

const useStyles = makeStyles({
  sentence: {
    ...PHRASES,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: '12px',
    padding: '24px 16px',
    // What an unexpected trouble says of itself may have no place to break.
    overflowWrap: 'anywhere',
  },
});

function Sentence({ error }: { readonly error: MokuhyoError }) {
  const styles = useStyles();
  const lang = useLang();
  const shell = useWords(shellWords);
  return (
    <div className={styles.sentence} role="alert">
      <Text>{sayTrouble(error, lang)}</Text>
      <Button onClick={() => location.reload()}>{shell.reload}</Button>
    </div>
  );
}
