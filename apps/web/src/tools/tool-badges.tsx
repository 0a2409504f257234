import { IconShieldCheck } from '@tabler/icons-react';
import { type Behaviour, describeBehaviours } from '../words/tool.ts';
import classes from './tool-badges.module.css';

const SAID: Readonly<Record<Behaviour['source'], string>> = {
  DECLARED: 'The server says so. It is a hint, not a control.',
  ASSUMED: 'The server says nothing, so the protocol assumes it. It is a hint, not a control.',
  VERIFIED: 'A reviewer confirmed it for exactly this definition.',
};

interface ToolBadgesProps {
  behaviours: readonly Behaviour[];
  /** In a list there is no room for who says so: the line's style shows it. */
  short?: boolean;
}

/** What a tool does to the world, each with who says so: solid is declared, dashed assumed, a shield verified. */
export function ToolBadges({ behaviours, short = false }: ToolBadgesProps) {
  return (
    <span className={classes.badges} data-short={short}>
      {describeBehaviours(behaviours).map(({ word, source }) => (
        <span key={word} className={classes.badge} data-source={source} title={SAID[source]}>
          {source === 'VERIFIED' && <IconShieldCheck size={14} aria-hidden="true" />}
          {word} <span className={short ? 'visually-hidden' : classes.source}>({source.toLowerCase()})</span>
        </span>
      ))}
    </span>
  );
}

/** The sentence that every reader of badges must have met, mouse or not. */
export function BadgeNote({ behaviours }: { behaviours: readonly Behaviour[] }) {
  const verifiers = [...new Set(behaviours.flatMap(({ verifiedBy }) => verifiedBy ?? []))];
  const sources = new Set(behaviours.map(({ source }) => source));
  return (
    <p className={classes.note}>
      {sources.has('DECLARED') && 'Declared: the server says so. '}
      {sources.has('ASSUMED') && 'Assumed: the server says nothing, so the protocol’s default counts. '}
      {verifiers.length > 0 && `Verified by ${verifiers.join(', ')} for exactly this definition. `}
      {(sources.has('DECLARED') || sources.has('ASSUMED')) && 'It is a hint, not a control.'}
    </p>
  );
}
