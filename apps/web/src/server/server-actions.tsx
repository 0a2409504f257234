import { StarButton } from '../servers/star-button.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { describeAccess } from '../words/access.ts';
import classes from './server-actions.module.css';
import { useServer } from './server-context.ts';

/** What to do with the server: connect where that will work, else why not and the way to the explanation. */
export function ServerActions() {
  const server = useServer();
  const { name, viewerCan, myAccess } = server;
  return (
    <div className={classes.actions}>
      {viewerCan.includes('CONNECT') ? (
        <ButtonLink to="/servers/$name/connect" params={{ name }}>
          Connect
        </ButtonLink>
      ) : (
        <p className={classes.reason}>
          <StatusMark status={describeAccess(myAccess)} />
          <TextLink to="/servers/$name/access" params={{ name }} size="sm">
            Why?
          </TextLink>
        </p>
      )}
      <StarButton server={server} />
      <CopyButton
        text={`${window.location.origin}/servers/${encodeURIComponent(name)}`}
        what="link"
        label="Copy link"
      />
    </div>
  );
}
