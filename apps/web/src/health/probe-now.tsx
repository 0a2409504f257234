import { Button } from '@mantine/core';
import { ApiError } from '../api/api-error.ts';
import { Notice } from '../ui/notice.tsx';
import classes from './probe-now.module.css';
import { ProbeSteps } from './probe-steps.tsx';
import { useRequestProbe } from './use-request-probe.ts';

/** Asks the worker to look now, and shows its steps as they come. For whom the API says may. */
export function ProbeNow({ server }: { server: string }) {
  const { ask, answer, request, running } = useRequestProbe(server);
  const error = ask.error ?? answer.error;
  return (
    <div className={classes.probe}>
      {/* Never disabled while running: that would throw the keyboard's place away. */}
      <Button variant="default" aria-disabled={running} onClick={() => running || ask.mutate()}>
        {running ? 'Probing…' : 'Probe now'}
      </Button>
      <div role="status" className={classes.answer}>
        {running && request?.state !== 'RUNNING' && <p>Waiting for the worker.</p>}
        {request && request.steps.length > 0 && <ProbeSteps steps={request.steps} />}
        {request?.state === 'DONE' && <p>Done. The log below has the result.</p>}
      </div>
      {error && (
        <Notice tone="warn" title="The probe was not run" role="alert">
          <p>{error instanceof ApiError ? error.message : 'Something in this page failed. Try again.'}</p>
        </Notice>
      )}
    </div>
  );
}
