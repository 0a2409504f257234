import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AuthKind } from '../generated/graphql.ts';
import { Notice } from '../ui/notice.tsx';
import { Panel } from '../ui/panel.tsx';
import classes from './client-guide.module.css';
import type { ClientKey } from './connect-search.ts';
import type { GuideSubject, Step } from './guide.ts';
import { GuideSnippet } from './guide-snippet.tsx';
import { GuideWords } from './guide-words.tsx';
import { GUIDES } from './guides.ts';
import { OneClick } from './one-click.tsx';
import { PreflightAnswer } from './preflight-answer.tsx';

interface ClientGuideProps {
  client: ClientKey;
  subject: GuideSubject;
  auth: AuthKind;
}

/** How one client is told of the server: one click, the snippet and its place, what comes next, the check, the way back. */
export function ClientGuide({ client, subject, auth }: ClientGuideProps) {
  const { links, blocked, steps, snippets, signIn, check, removal, fallback } = GUIDES[client].guide(subject);
  return (
    <>
      {blocked && (
        <Notice tone="warn" title="Not reachable by this client">
          <GuideWords words={blocked} />
        </Notice>
      )}
      {links && <OneClick links={links} fallback={snippets[0]?.text ?? ''} />}
      {steps && (
        <ol className={classes.steps}>
          {steps.map((step) => (
            <li key={step}>
              <GuideWords words={step} />
            </li>
          ))}
        </ol>
      )}
      {snippets.map((snippet) => (
        <GuideSnippet key={snippet.title} snippet={snippet} />
      ))}
      {client === 'preflight' && (
        <Panel what="the answer for you" skeleton={<Skeleton height={180} aria-busy="true" />}>
          <PreflightAnswer name={subject.name} connection={subject.connection} />
        </Panel>
      )}
      {!blocked && (
        <div className={classes.after}>
          {signIn && (
            <Part title="What happens next">
              <SignIn auth={auth} step={signIn} />
            </Part>
          )}
          {check && (
            <Part title="Check it worked">
              <GuideStep step={check} />
            </Part>
          )}
          {removal && (
            <Part title="Remove it">
              <GuideStep step={removal} />
            </Part>
          )}
        </div>
      )}
      {fallback && (
        <details className={classes.fallback}>
          <summary>{fallback.summary}</summary>
          <div>
            <p>
              <GuideWords words={fallback.note} />
            </p>
            <GuideSnippet snippet={fallback.snippet} />
          </div>
        </details>
      )}
    </>
  );
}

/** Signing in happens in the client; what the probe saw decides whether it will be asked for. */
function SignIn({ auth, step }: { auth: AuthKind; step: Step }) {
  if (auth === 'NONE') return <p>No sign-in was needed when the probe last looked: it connects at once.</p>;
  return (
    <>
      {auth === 'UNKNOWN' && <p>The probe has not seen yet whether the server asks people to sign in. If it does:</p>}
      <GuideStep step={step} />
    </>
  );
}

function GuideStep({ step: { text, command } }: { step: Step }) {
  return (
    <>
      <p>
        <GuideWords words={text} />
      </p>
      {command && <GuideSnippet snippet={command} />}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
