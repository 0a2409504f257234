import { Button, type ButtonProps } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';

interface CopyButtonProps {
  text: string;
  /** What is copied, as in "Copy endpoint". */
  what: string;
  label?: string;
  size?: ButtonProps['size'];
}

/** Copies a text; reads "Copied" for two seconds, announced once. Says so where the browser does not let pages copy. */
export function CopyButton({ text, what, label = 'Copy', size = 'compact-xs' }: CopyButtonProps) {
  const clipboard = useClipboard({ timeout: 2_000 });
  const outcome = clipboard.copied ? 'Copied' : clipboard.error ? 'Could not copy' : '';
  return (
    <>
      <Button size={size} variant="default" onClick={() => clipboard.copy(text)} aria-label={`Copy ${what}`}>
        {outcome || label}
      </Button>
      <span role="status" className="visually-hidden">
        {outcome && (clipboard.error ? 'Could not copy. Select the text and copy it yourself.' : outcome)}
      </span>
    </>
  );
}
