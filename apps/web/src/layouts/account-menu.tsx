import { Button } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { GetViewerQuery } from '../generated/graphql.ts';
import { closePopover } from '../ui/close-popover.ts';
import { initialsOf } from '../ui/monogram.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { ThemeChoice } from '../ui/theme-choice.tsx';
import { describeRole } from '../words/role.ts';
import classes from './account-menu.module.css';

const MENU_ID = 'account-menu';

/** Who is signed in, as whom they act here, and what is theirs to set. */
export function AccountMenu({ viewer, onSignOut }: { viewer?: GetViewerQuery['viewer']; onSignOut: () => void }) {
  return (
    <>
      <button
        type="button"
        popoverTarget={MENU_ID}
        className={classes.button}
        aria-label={viewer ? `Account: ${viewer.displayName}` : 'Account'}
      >
        <span className={classes.avatar} aria-hidden="true">
          {viewer && initialsOf(viewer.displayName)}
        </span>
        <IconChevronDown size={14} aria-hidden="true" className={classes.chevron} />
      </button>
      <section id={MENU_ID} popover="auto" aria-label="Account" className={classes.menu}>
        {viewer && <Identity viewer={viewer} />}
        <div className={classes.settings}>
          <ThemeChoice />
          <TextLink to="/help/keyboard" size="sm" onClick={closePopover}>
            Keyboard shortcuts
          </TextLink>
        </div>
        <Button variant="default" size="xs" onClick={onSignOut} className={classes.signOut}>
          Sign out
        </Button>
      </section>
    </>
  );
}

function Identity({ viewer: { displayName, roles, groups } }: { viewer: GetViewerQuery['viewer'] }) {
  return (
    <div className={classes.identity}>
      <p className={classes.name}>{displayName}</p>
      <ul className={classes.chips} aria-label="Roles">
        {roles.length === 0 && <li className={classes.chip}>No special role</li>}
        {roles.map((role) => (
          <li key={role} className={classes.chip}>
            {describeRole(role)}
          </li>
        ))}
      </ul>
      <p className={classes.groups}>{describeGroups(groups)}</p>
    </div>
  );
}

/** Unknown groups are not none (law D7). */
function describeGroups(groups: readonly string[] | null): string {
  if (groups === null) return 'Your groups are not known.';
  return groups.length === 0 ? 'You are in no group.' : `In ${groups.join(', ')}`;
}
