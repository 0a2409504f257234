import { useMediaQuery } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-context.ts';
import { readFragment } from '../generated/fragment-masking.ts';
import { AccessRuleLineFragmentDoc } from '../generated/graphql.ts';
import { RefreshProblem } from '../ui/refresh-problem.tsx';
import { accessRulesQuery } from './access-query.ts';
import classes from './access-rules.module.css';
import { RuleCards } from './rule-cards.tsx';
import { listLines } from './rule-lines.ts';
import { RuleTable } from './rule-table.tsx';

/** Who may use the server by the rules in force, and, for those who may know, whom a rule denies it. */
export function AccessRules({ server, details }: { server: string; details: boolean }) {
  const query = useSuspenseQuery(accessRulesQuery(useApi(), server));
  const narrow = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false });
  const rules = (query.data.server?.accessRules ?? []).map((rule) => readFragment(AccessRuleLineFragmentDoc, rule));
  const allowed = listLines(rules.filter(({ effect }) => effect === 'ALLOW'));
  const denied = listLines(rules.filter(({ effect }) => effect === 'DENY'));
  const List = narrow ? RuleCards : RuleTable;
  return (
    <div className={classes.rules}>
      <RefreshProblem query={query} />
      {allowed.length === 0 ? (
        <p>{details ? 'Nobody may use this server yet.' : 'No group may use this server yet.'}</p>
      ) : (
        <List caption="Who may use it" lines={allowed} details={details} />
      )}
      {denied.length > 0 && (
        <section aria-labelledby="denied" className={classes.rules}>
          <h3 id="denied">Who may not, whatever else allows it</h3>
          <List caption="Who may not use it" lines={denied} details={details} />
        </section>
      )}
      <p className={classes.note}>
        {details
          ? 'These are the rules of the policy in force. Members are told to owners, reviewers, admins and auditors alone.'
          : 'Groups that the policy in force allows. Owners, reviewers, admins and auditors see every rule in full.'}
      </p>
    </div>
  );
}
