import type { Ref } from 'react';
import type { ShownServer } from '../server/server-context.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { PlainText } from '../ui/plain-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { describeAccess } from '../words/access.ts';
import classes from './connect.module.css';
import { describeNextStep } from './next-step.ts';

interface ConnectRefusedProps {
  server: ShownServer;
  heading: Ref<HTMLHeadingElement>;
}

/** In place of every instruction: why the reader can't connect, or that nobody can tell, and what to do. */
export function ConnectRefused({ server: { name, team, myAccess, replacement }, heading }: ConnectRefusedProps) {
  const status = describeAccess(myAccess);
  return (
    <section aria-labelledby="connect-refused" className={classes.refused}>
      <h2 id="connect-refused" tabIndex={-1} ref={heading}>
        <StatusMark status={status} />
      </h2>
      <p>
        <PlainText text={myAccess.message} />
      </p>
      <p>
        <PlainText text={describeNextStep(myAccess, team.name)} />
        {replacement && (
          <>
            {' '}
            It is replaced by{' '}
            <TextLink to="/servers/$name/connect" params={{ name: replacement.name }} inherit>
              <PlainText text={replacement.title} />
            </TextLink>
            .
          </>
        )}
      </p>
      <p className={classes.note}>How to connect is shown here as soon as you may use it, without a reload.</p>
      <ButtonLink to="/servers/$name/access" params={{ name }} variant="default" className={classes.action}>
        See every check
      </ButtonLink>
    </section>
  );
}
