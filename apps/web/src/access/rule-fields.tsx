import type { AccessRuleLineFragment } from '../generated/graphql.ts';
import { describeDay } from '../text/age.ts';
import { countOf } from '../text/count.ts';
import { PlainText } from '../ui/plain-text.tsx';
import { RULE_SOURCES } from '../words/access.ts';
import classes from './access-rules.module.css';
import { describeLimits, type RuleLine } from './rule-lines.ts';

/** A group, person or service by name. */
export function Subject({ line: { kind, name, title } }: { line: RuleLine }) {
  if (kind === 'Everybody') return <>Everybody: this rule cannot be read, so it denies all.</>;
  return (
    <>
      {kind === 'Group' ? <code>{name}</code> : <PlainText text={name} />}
      <span className={classes.more}>{title === null ? kind : <PlainText text={title} />}</span>
    </>
  );
}

/** How many, and for those who may know, who. */
export function People({ line: { name, people, members } }: { line: RuleLine }) {
  if (people === null) return <span className={classes.more}>–</span>;
  const count = countOf(people, 'person', 'people');
  if (!members || members.length === 0) return <>{count}</>;
  const rest = people - members.length;
  return (
    <details>
      <summary className={classes.summary} aria-label={`${count} in ${name}`}>
        {count}
      </summary>
      <ul className={classes.members}>
        {members.map((member, place) => (
          <li key={`${place} ${member}`}>
            <PlainText text={member} />
          </li>
        ))}
        {rest > 0 && <li className={classes.more}>and {countOf(rest, 'more person', 'more people')}</li>}
      </ul>
    </details>
  );
}

/** What besides the subject limits a rule. */
export function Limits({ rule }: { rule: AccessRuleLineFragment }) {
  const limits = describeLimits(rule);
  if (limits.length === 0) return <>None</>;
  return (
    <>
      {limits.map((limit) => (
        <div key={limit}>
          <PlainText text={limit} />
        </div>
      ))}
    </>
  );
}

/** When a rule ends by itself. */
export function Ends({ rule: { endsAt } }: { rule: AccessRuleLineFragment }) {
  return endsAt ? <time dateTime={endsAt}>{describeDay(endsAt)}</time> : <>Never</>;
}

/** How a rule came into force, when, and, for those who may know, by whom. */
export function AddedBy({ rule: { source, addedAt, addedBy } }: { rule: AccessRuleLineFragment }) {
  return (
    <>
      {RULE_SOURCES[source]}
      <span className={classes.more}>
        <time dateTime={addedAt}>{describeDay(addedAt)}</time>
        {addedBy && ` by ${addedBy}`}
      </span>
    </>
  );
}
