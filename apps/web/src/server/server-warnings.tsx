import { Notice } from '../ui/notice.tsx';
import { PlainText } from '../ui/plain-text.tsx';
import { TextLink } from '../ui/text-link.tsx';
import classes from './server-warnings.module.css';
import type { Warning } from './warnings.ts';

/** Warnings above everything else; a reader already on the page is told of a new one. */
export function ServerWarnings({ server, warnings }: { server: string; warnings: readonly Warning[] }) {
  return (
    <div aria-live="polite" className={classes.warnings}>
      {warnings.map(({ kind, severity, title, text, replacement, more }) => (
        <Notice key={kind + title} tone={severity === 'stop' ? 'bad' : 'warn'} title={<PlainText text={title} />}>
          <p>
            <PlainText text={text} />
            {replacement && (
              <>
                {' Use '}
                <TextLink to="/servers/$name" params={{ name: replacement.name }} inherit>
                  <PlainText text={replacement.title} />
                </TextLink>
                {' instead.'}
              </>
            )}
            {more && (
              <>
                {' '}
                <More server={server} to={more} />
              </>
            )}
          </p>
        </Notice>
      ))}
    </div>
  );
}

function More({ server, to }: { server: string; to: NonNullable<Warning['more']> }) {
  if (to === 'difference') {
    return (
      <TextLink to="/servers/$name/tools" params={{ name: server }} search={{ view: 'diff' }} inherit>
        See what changed
      </TextLink>
    );
  }
  return (
    <TextLink to="/servers/$name" params={{ name: server }} hash="reviews" inherit>
      See the reviews
    </TextLink>
  );
}
