import classes from './access-rules.module.css';
import { AddedBy, Ends, Limits, People, Subject } from './rule-fields.tsx';
import type { RuleListProps } from './rule-table.tsx';

/** Rules as cards, for narrow screens. */
export function RuleCards({ caption, lines, details }: RuleListProps) {
  return (
    <ul aria-label={caption} className={classes.cards}>
      {lines.map((line) => (
        <li key={line.key} className={classes.card}>
          <Subject line={line} />
          <dl className={classes.fields}>
            {line.people !== null && (
              <div>
                <dt>People</dt>
                <dd>
                  <People line={line} />
                </dd>
              </div>
            )}
            <div>
              <dt>Limits</dt>
              <dd>
                <Limits rule={line.rule} />
              </dd>
            </div>
            <div>
              <dt>Expires</dt>
              <dd>
                <Ends rule={line.rule} />
              </dd>
            </div>
            <div>
              <dt>{details ? 'Added' : 'Source'}</dt>
              <dd>
                <AddedBy rule={line.rule} />
              </dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}
