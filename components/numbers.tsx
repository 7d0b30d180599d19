export interface NumbersProps {
  /** Title of the chart that they are of. */
  of: string;
  rows: readonly { day: string; words: string }[];
}

/** The numbers behind a chart, for those who would rather read them. */
export function Numbers({ of, rows }: NumbersProps) {
  return (
    <details>
      <summary>
        Numbers<span class="unseen">: {of}</span>
      </summary>
      <table>
        <tbody>
          {rows.map(({ day, words }) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
