import { evaluationsWords } from '../../../core/messages/pane/evaluations';
import { useWords } from '../use-session';

/** The heads of a table that holds results against targets; `first` is what its lines are. */
export function ResultHeads({ first }: { readonly first: string }) {
  const { row } = useWords(evaluationsWords);
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        <th scope="col">{row.target}</th>
        <th scope="col">{row.result}</th>
        <th scope="col">{row.verdict}</th>
      </tr>
    </thead>
  );
}
