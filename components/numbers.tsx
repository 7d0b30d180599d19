import { RichText } from './rich-text';
import { COMMON } from './words/common';
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
        <RichText
          text={COMMON.numbers({ chart: of })}
          parts={[(words) => <span class="unseen">{words}</span>]}
        />
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
