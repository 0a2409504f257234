import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';

/** Copies a text; reads "Copied" for two seconds, announced once. */
export function CopyButton({ text, what, label = 'Copy' }: { text: string; what: string; label?: string }) {
  const clipboard = useClipboard({ timeout: 2_000 });
  return (
    <>
      <Button size="compact-xs" variant="default" onClick={() => clipboard.copy(text)} aria-label={`Copy ${what}`}>
        {clipboard.copied ? 'Copied' : label}
      </Button>
      <span role="status" className="visually-hidden">
        {clipboard.copied ? 'Copied' : ''}
      </span>
    </>
  );
}
